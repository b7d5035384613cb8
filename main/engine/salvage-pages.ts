/**
 * The pages of a batch whose database is built anew: taken in again from the frozen input, which gives the same ones.
 * Where the input is gone, or is not what it was, they come from the rows that can be read; a page of which nothing is
 * left stays as a gap of empty records.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, type FailureCode } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { encodeBlock } from '#formats/row-text.ts';
import type { BatchRecord } from '#store/batch.ts';
import { type WritableDb, write } from '#store/open.ts';
import { clearIntake, encodeLines, insertPage, type Page } from '#store/page.ts';
import { insertReject, type RejectRow } from '#store/reject.ts';
import { insertRepeat } from '#store/repeat.ts';
import type { Wreck } from '#store/wreck.ts';
import { uniqueColumns } from './jobs/defined-flow.ts';
import type { Mill } from './mill.ts';

export interface Laid {
  total: number;
  rejected: number;
  /** Pages whose input is lost. */
  gaps: ReadonlySet<number>;
}
export interface Site {
  folder: string;
  db: WritableDb;
  batch: BatchRecord;
  wrecks: readonly Wreck[];
}

export async function layPages(mill: Mill, site: Site): Promise<Laid> {
  return (await fromInput(mill, site)) ?? fromRows(site);
}

const about: readonly FailureCode[] = ['unreadable', 'bad-file', 'bad-input'];

/** Undefined when these are not the records that the batch was made of. */
async function fromInput(mill: Mill, { folder, db, batch, wrecks }: Site): Promise<Laid | undefined> {
  const { source, layout, tool, pasted, pageSize } = batch.definition;
  const to = join(folder, source.file);
  const frozen = existsSync(to);
  const unique = uniqueColumns(batch.definition);
  const order = {
    from: source.origin.file,
    to,
    take: false,
    name: source.name,
    layout,
    tool,
    unique,
    pasted,
    pageSize,
  };
  let fits = true;
  try {
    const { total, rejected } = await mill.crew.order('file', 'intake', order, {
      onPart: ({ pages, rejects, repeats }) =>
        write(db, () => {
          for (const page of pages) {
            // What is sealed was worked on as it is; the file may have been changed by a byte since.
            const old = wrecks.map((wreck) => wreck.page(page.no)).find((found) => found?.sealed)?.page;
            fits &&= !old || (old.first === page.first && old.n === page.n);
            insertPage(db, fits && old ? old : page);
          }
          for (const reject of rejects) insertReject(db, reject);
          for (const repeat of repeats) insertRepeat(db, repeat);
        }),
    }).answer;
    if (fits && (batch.total === 0 || batch.total === total)) return { total, rejected, gaps: new Set() };
  } catch (error) {
    if (!(error instanceof Failure && about.includes(error.code))) throw error;
  }
  if (!frozen) rmSync(to, { force: true });
  return undefined;
}

function fromRows({ db, batch, wrecks }: Site): Laid {
  const { definition, total, rejected } = batch;
  const gaps = new Set<number>();
  return write(db, () => {
    clearIntake(db);
    let first = 1;
    for (let no = 1; first <= total; no++) {
      const found = wrecks.map((wreck) => wreck.page(no)?.page).find((page) => page?.first === first);
      if (!found) gaps.add(no);
      const page =
        found ?? emptyPage(no, first, Math.min(definition.pageSize, total - first + 1), definition.layout.fields);
      insertPage(db, page);
      first += page.n;
    }
    if (gaps.size > 0 && gaps.size * definition.pageSize >= total)
      throw new Failure(
        'damaged',
        sentence`Neither the database nor the input of “${batch.label}” can be read any more.`,
      );
    const rejects = wrecks.map((wreck) => wreck.rows('reject')).sort((a, b) => b.length - a.length)[0] ?? [];
    for (const reject of rejects) insertReject(db, reject as unknown as RejectRow);
    return { total: first - 1, rejected, gaps };
  });
}

function emptyPage(no: number, first: number, n: number, fields: readonly string[]): Page {
  const row = fields.map(() => '');
  const lines = encodeLines(Array.from({ length: n }, () => 0));
  return { no, first, n, lines, input: encodeBlock(Array.from({ length: n }, () => row)) };
}
