/** Names an action of a post-batch step, with the folders, files and tools as the person knows them. */
import type { AfterStep } from '#contract/flow.ts';
import { stepWords } from '#renderer/words/step-words.ts';
import { usePathNames } from './chosen-paths.ts';
import { toolLabel, useTools } from './tools.ts';

export function useStepWords(): (step: AfterStep) => string {
  useTools();
  const place = usePathNames();
  return (step) => stepWords(step, place, toolLabel);
}
