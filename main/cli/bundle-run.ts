/** Runs a recipe to its end, and says whether the output is what the receipt in it promises. */
import { resolve } from 'node:path';
import type { BatchRow } from '#contract/batch.ts';
import type { Asked } from '#contract/engine-api.ts';
import { designSentence } from './bundle-lines.ts';
import { exitCodes } from './exit-code.ts';
import { type CommonOptions, type ReadingOptions, readingOf, saysReading } from './options.ts';
import type { Session } from './session.ts';
import { receive } from './standard-input.ts';
import { mentionOthers, stay } from './stay.ts';
import type { TargetOptions } from './target-options.ts';
import { remark, sayJson } from './terminal.ts';

export interface BundleRunOptions extends CommonOptions, TargetOptions, ReadingOptions {
  label?: string;
  workers?: number;
}

export async function runBundle(file: string, input: string | undefined, options: BundleRunOptions): Promise<number> {
  let made: Made | undefined;
  const start = async (session: Session, stop: AbortSignal): Promise<BatchRow> => {
    const { workers } = options;
    if (workers !== undefined) await session.ask((api) => api.configure({ workers }));
    await mentionOthers(session);
    made = await begin(session, file, input, options, stop);
    return made.row;
  };
  const check = async (session: Session, code: number): Promise<number> => {
    const ended = code === exitCodes.ok || code === exitCodes.completedWithErrors;
    return made && made.output !== null && ended ? compare(session, made.row, made.output, options) : code;
  };
  return stay(options, start, input === undefined || input === '-' ? file : input, check);
}

interface Made {
  row: BatchRow;
  output: string | null;
}

async function begin(
  session: Session,
  file: string,
  input: string | undefined,
  options: BundleRunOptions,
  stop: AbortSignal,
): Promise<Made> {
  const incoming = input === undefined ? undefined : await receive(input, options.workspace, stop);
  const asked: Asked<'importBundle'> = {
    file: resolve(file),
    run: true,
    ...(options.label === undefined ? {} : { label: options.label }),
    ...(incoming ? { source: incoming.source } : {}),
    ...(saysReading(options) ? { reading: readingOf(options) } : {}),
  };
  try {
    // Not asked again where the engine ends meanwhile: it may have been made.
    const { row, output, designs } = await session.link.api.importBundle(asked);
    for (const design of designs) if (design.fate !== 'there') remark(designSentence(design));
    if (row === null) throw new Error('a recipe that is run makes a batch');
    return { row, output };
  } catch (error) {
    await incoming?.discard();
    throw error;
  }
}

async function compare(session: Session, { id }: BatchRow, expected: string, { json }: CommonOptions): Promise<number> {
  const receipt = await session.ask((api) => api.receipt({ id }));
  const output = receipt?.files.find(({ kind }) => kind === 'output')?.sha256 ?? null;
  const agrees = output === expected;
  if (json) sayJson({ event: 'compared', id, agrees, expected, output });
  else
    remark(
      agrees
        ? `The output agrees with the receipt of the recipe (SHA-256 ${expected}).`
        : `The output does not agree with the receipt of the recipe: ${output ?? 'no output'} instead of ${expected}. See: batchmill bundle show, “other versions here”.`,
    );
  return agrees ? exitCodes.ok : exitCodes.doesNotAgree;
}
