/** The words of `batchmill run`, made into what the engine is asked for. What was not said is left to the engine. */
import type { Asked } from '#contract/engine-api.ts';
import type { Source } from '#contract/source.ts';
import { type DefinitionOptions, definitionOf } from './definition-options.ts';
import { type CommonOptions, readingOf } from './options.ts';
import type { TargetOptions } from './target-options.ts';

export interface RunOptions extends CommonOptions, TargetOptions, DefinitionOptions {
  workers?: number;
  pasted?: true;
}

export function createRequest(
  source: Source,
  choices: Record<string, boolean | string>,
  options: Omit<RunOptions, 'workspace'>,
): Asked<'create'> {
  return {
    source,
    reading: readingOf(options),
    ...definitionOf(options),
    options: choices,
    run: true,
    ...(options.pasted ? { pasted: true } : {}),
  };
}
