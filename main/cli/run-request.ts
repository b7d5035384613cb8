/** The words of `batchmill run`, made into what the engine is asked for. What was not said is left to the engine. */
import type { Asked } from '#contract/engine-api.ts';
import type { Source } from '#contract/source.ts';
import { type CommonOptions, type ReadingOptions, readingOf } from './options.ts';
import type { TargetOptions } from './target-options.ts';
import type { ToolWords } from './tool-options.ts';

export interface RunOptions extends CommonOptions, ReadingOptions, TargetOptions, ToolWords {
  column?: string;
  label?: string;
  pageSize?: number;
  workers?: number;
  threshold?: number | 'off';
  pasted?: true;
}

export function createRequest(
  source: Source,
  choices: Record<string, boolean | string>,
  options: Omit<RunOptions, 'workspace'>,
): Asked<'create'> {
  const { column, label, pageSize, threshold } = options;
  return {
    source,
    reading: readingOf(options),
    tool: options.tool,
    options: choices,
    run: true,
    ...(column === undefined ? {} : { column }),
    ...(label === undefined ? {} : { label }),
    ...(pageSize === undefined ? {} : { pageSize }),
    ...(threshold === undefined ? {} : { threshold: threshold === 'off' ? null : threshold }),
    ...(options.pasted ? { pasted: true } : {}),
  };
}
