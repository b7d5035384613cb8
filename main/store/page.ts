/** Pages of input: about 500 records each, as one row of text. */
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { type ReadableDb, sql, type WritableDb } from './open.ts';
import { agrees, broken, pageSeal, type Seal } from './seal.ts';

export interface Page {
  no: number;
  /** The number of its first record, from 1. */
  first: number;
  n: number;
  /** The physical line of each record, as `encodeLines` packs them. */
  lines: string;
  /** Row texts joined by line feeds, UTF-8. */
  input: Uint8Array;
}
type PageRow = Omit<Page, 'first'> & { first_record: number; seal: Seal };

export function insertPage(db: WritableDb, page: Page): void {
  sql(
    db,
    'insert into page (no, first_record, n, lines, input, seal) values (@no, @first, @n, @lines, @input, @seal)',
  ).run({ ...page, seal: pageSeal(db, page) });
}

/** The page that holds a record, without its input; undefined beyond the end. */
export function findPage(db: ReadableDb, record: number): { no: number; first: number; n: number } | undefined {
  const row = sql(
    db,
    'select no, first_record as first, n from page where first_record <= ? order by first_record desc limit 1',
  ).get(record) as { no: number; first: number; n: number } | undefined;
  return row && record < row.first + row.n ? row : undefined;
}

export function readPage(db: ReadableDb, no: number): Page {
  const row = sql(db, 'select * from page where no = ?').get(no) as PageRow | undefined;
  if (!row) throw new Failure('damaged', sentence`Page ${no} is missing from “${db.name}”.`, { file: db.name });
  const page = { no: row.no, first: row.first_record, n: row.n, lines: row.lines, input: row.input };
  if (!agrees(row.seal, pageSeal(db, page))) throw broken(db, `page ${no}`);
  return page;
}

/** Pages without an outcome, in order, with their sizes. */
export function openPages(db: ReadableDb): { no: number; n: number }[] {
  return sql(db, 'select no, n from page where no not in (select page from outcome) order by no').all() as {
    no: number;
    n: number;
  }[];
}

/** The pages that hold any of these records, in order. */
export function pagesOf(db: ReadableDb, records: readonly number[]): number[] {
  const pages: number[] = [];
  let end = 0;
  for (const record of [...records].sort((a, b) => a - b)) {
    if (record < end) continue;
    const page = findPage(db, record);
    if (!page) continue;
    pages.push(page.no);
    end = page.first + page.n;
  }
  return pages;
}

/** An intake that was interrupted starts anew. */
export function clearIntake(db: WritableDb): void {
  sql(db, 'delete from page').run();
  sql(db, 'delete from reject').run();
  sql(db, 'delete from repeat').run();
}

/** Lines as first line and then steps; runs of the same step are counted: `7` or `1+1x498+3`. */
export function encodeLines(lines: readonly number[]): string {
  let text = String(lines[0] ?? 0);
  for (let i = 1; i < lines.length; ) {
    const step = (lines[i] ?? 0) - (lines[i - 1] ?? 0);
    let run = 1;
    while (i + run < lines.length && (lines[i + run] ?? 0) - (lines[i + run - 1] ?? 0) === step) run++;
    text += run === 1 ? `+${step}` : `+${step}x${run}`;
    i += run;
  }
  return text;
}

export function decodeLines(text: string): number[] {
  const [first = '0', ...steps] = text.split('+');
  const lines = [Number(first)];
  for (const part of steps) {
    const [step = '1', run = '1'] = part.split('x');
    for (let i = Number(run); i > 0; i--) lines.push((lines.at(-1) ?? 0) + Number(step));
  }
  return lines;
}
