/** Reads a list: one element per line, outer white space dropped, blank lines skipped, `check` asked for each. */
import { inputLimits } from '#contract/source.ts';
import { lineCutter } from './line-cutter.ts';
import { excerptLength, type ReadOptions, type RowBatch, type RowReader } from './row-batch.ts';
import { textOf } from './text.ts';

export const readList: RowReader = async function* (file, { encoding, gzip }, options) {
  const cut = listCutter(options);
  const { signal, piece, limits } = options;
  for await (const { text, bytes, last } of textOf(file, encoding, { signal, piece, limit: limits?.file, gzip }))
    yield { ...cut(text, last), bytes };
};

/** Cuts text that arrives in pieces of any size; also for a text that is not in a file. */
export function listCutter({ check, limits }: Pick<ReadOptions, 'check' | 'limits'>) {
  const cut = lineCutter(limits?.field ?? inputLimits.field);

  return (text: string, last: boolean): Omit<RowBatch, 'bytes'> => {
    const { texts, lines, rejects } = cut(text, last);
    const batch: Omit<RowBatch, 'bytes'> = { rows: [], lines: [], rejects };
    const overlong = rejects.length > 0;
    for (let i = 0; i < texts.length; i++) {
      const value = trimmed(texts[i] as string);
      const line = lines[i] as number;
      const reason = check?.(value);
      if (reason !== undefined) rejects.push({ line, reason, excerpt: value.slice(0, excerptLength) });
      else {
        batch.rows.push([value]);
        batch.lines.push(line);
      }
    }
    if (overlong) rejects.sort((one, other) => one.line - other.line);
    return batch;
  };
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
