/**
 * The post-batch step as the page names it, with paths in place of tokens. The page may also repeat what the batch has
 * already, for it cannot know a token of an earlier day; any other path is refused like an unknown token.
 */
import type { AfterStep } from '#contract/flow.ts';
import type { Tokens } from './tokens.ts';

export function stepsWithPaths(
  steps: readonly AfterStep[],
  tokens: Tokens,
  present: readonly AfterStep[] = [],
): AfterStep[] {
  const files = new Set(present.flatMap((step) => (step.kind === 'zip' ? [step.file] : [])));
  const folders = new Set(present.flatMap((step) => ('folder' in step && step.folder ? [step.folder] : [])));
  const folderOf = (named: string) => (folders.has(named) ? named : tokens.folderPath(named));
  const withPaths = (step: AfterStep): AfterStep => {
    switch (step.kind) {
      case 'copy':
        return { ...step, folder: folderOf(step.folder) };
      case 'zip':
        return { ...step, file: files.has(step.file) ? step.file : tokens.targetPath(step.file) };
      case 'report':
      case 'file-away':
        return step.folder === undefined ? step : { ...step, folder: folderOf(step.folder) };
      case 'batch':
        return step;
    }
  };
  return steps.map(withPaths);
}
