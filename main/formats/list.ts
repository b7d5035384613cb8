/** Reads a list: one element per line, outer white space dropped, blank lines skipped, `check` asked for each. */
import { inputLimits } from '#contract/source.ts';
import { excerptLength, type ReadOptions, type RowBatch, type RowReader } from './row-batch.ts';
import { textOf } from './text.ts';

export const readList: RowReader = async function* (file, { encoding }, options) {
  const cut = listCutter(options);
  const { signal, piece, limits } = options;
  for await (const { text, bytes, last } of textOf(file, encoding, { signal, piece, limit: limits?.file }))
    yield { ...cut(text, last), bytes };
};

/** Cuts text that arrives in pieces of any size; also for a text that is not in a file. */
export function listCutter({ check, limits }: Pick<ReadOptions, 'check' | 'limits'>) {
  const limit = limits?.field ?? inputLimits.field;
  let held = '';
  let line = 1;
  /** The beginning of a line that has grown beyond the limit and is being passed over. */
  let overlong: string | undefined;

  return (text: string, last: boolean): Omit<RowBatch, 'bytes'> => {
    const batch: Omit<RowBatch, 'bytes'> = { rows: [], lines: [], rejects: [] };
    const reject = (reason: string, excerpt: string) => batch.rejects.push({ line, reason, excerpt });
    const whole = held + text;
    // A carriage return at the edge may be half of a line end.
    const edge = !last && whole.endsWith('\r') ? '\r' : '';
    const pieces = splitLines(edge ? whole.slice(0, -1) : whole);
    const open = last ? '' : (pieces.pop() ?? '');

    for (const piece of pieces) {
      if (overlong !== undefined || piece.length > limit) {
        reject(`The line is longer than ${limit} characters.`, (overlong ?? piece).slice(0, excerptLength));
        overlong = undefined;
      } else {
        const value = trimmed(piece);
        const reason = value === '' ? undefined : check?.(value);
        if (reason !== undefined) reject(reason, value.slice(0, excerptLength));
        else if (value !== '') {
          batch.rows.push([value]);
          batch.lines.push(line);
        }
      }
      line += 1;
    }
    if (open.length > limit) overlong ??= open.slice(0, excerptLength);
    held = (overlong === undefined ? open : '') + edge;
    return batch;
  };
}

function splitLines(text: string): string[] {
  return text.includes('\r') ? text.split(/\r\n?|\n/) : text.split('\n');
}

/** Drops ASCII white space only: every other character may be part of a value. */
function trimmed(text: string): string {
  const blank = (at: number) => {
    const code = text.charCodeAt(at);
    return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  };
  let start = 0;
  let end = text.length;
  while (start < end && blank(start)) start++;
  while (end > start && blank(end - 1)) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}
