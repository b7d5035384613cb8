/** A look at a file before anything is made of it: its layout, its first rows, and how many lines are of no use. */
import { Failure } from '#contract/failure.ts';
import { type Sentence, sentence } from '#contract/language/sentence.ts';
import { type Inspection, type Layout, pasteLimits, type Reading, type Reject } from '#contract/source.ts';
import { guess } from './guess.ts';
import { headSize } from './head.ts';
import { type ReadOptions, readRows } from './rows.ts';
import { openSource, quoted } from './source-file.ts';

export interface InspectOptions extends Pick<ReadOptions, 'check' | 'signal'> {
  /** The file holds a list that somebody pasted: its length has limits. */
  pasted?: boolean | undefined;
  /** `head`: only enough for a preview. */
  depth?: 'head' | 'all' | undefined;
}

const mostRows = 100;
const mostRejects = 1_000;

export async function inspect(file: string, reading: Reading, options: InspectOptions = {}): Promise<Inspection> {
  const { check, signal, pasted = false, depth = 'all' } = options;
  const { places, ...layout } = await guess(file, reading, signal);
  const look = { records: 0, rejected: 0, rejects: [] as Reject[], rows: [] as Inspection['rows'], complete: true };
  for await (const { rows, rejects, bytes } of readRows(file, layout, { check, signal })) {
    look.records += rows.length;
    look.rejected += rejects.length;
    for (const row of rows.slice(0, mostRows - look.rows.length)) look.rows.push(named(row, layout));
    for (const reject of rejects.slice(0, mostRejects - look.rejects.length)) look.rejects.push(detached(reject));
    if (depth === 'head' && bytes > headSize && look.records + look.rejected > 0) {
      look.complete = false;
      break;
    }
  }
  if (look.complete && look.records === 0) throw noRecord(file, layout, look.rejects[0]);
  if (look.complete && pasted) refusePasted(look.records);
  return { ...layout, places, ...look, bytes: await sizeOf(file) };
}

/** Defined as own properties, so that a field may be called `__proto__`. */
function named(row: readonly string[], { fields }: Layout): Record<string, string> {
  return Object.fromEntries(fields.map((field, index) => [field, row[index] ?? '']));
}

/** A reason may be cut out of the text of a whole piece and would keep it in memory; a copy does not. */
function detached({ line, reason }: Reject): Reject {
  return { line, reason: Buffer.from(reason, 'utf16le').toString('utf16le') };
}

async function sizeOf(file: string): Promise<number> {
  const { handle, size } = await openSource(file);
  await handle.close();
  return size;
}

export function refusePasted(records: number): void {
  const { min, max } = pasteLimits;
  if (records >= min && records <= max) return;
  const count = records.toLocaleString('en');
  const rule = records < min ? `at least ${min}` : `at most ${max.toLocaleString('en')}`;
  const advice = records < min ? 'Add more lines.' : 'Save it as a file and open that: files have no such limit.';
  throw new Failure('bad-input', sentence`The pasted list has ${count} valid elements; it needs ${rule}. ${advice}`);
}

export function noRecord(file: string, { format, header }: Layout, reject: Reject | undefined): Failure {
  const words = noRecordWords(quoted(file), format === 'list', header, reject);
  return new Failure('bad-file', words, { file, ...(reject ? { line: reject.line } : {}) });
}

function noRecordWords(name: string, list: boolean, header: boolean, reject: Reject | undefined): Sentence {
  if (!reject) {
    if (list) return sentence`No line of ${name} can become a record.`;
    return header ? sentence`${name} has no usable row below its header.` : sentence`${name} has no usable row.`;
  }
  const { line, reason } = reject;
  if (list) return sentence`No line of ${name} can become a record. Line ${line}: ${reason}`;
  return header
    ? sentence`${name} has no usable row below its header. Line ${line}: ${reason}`
    : sentence`${name} has no usable row. Line ${line}: ${reason}`;
}
