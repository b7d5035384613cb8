/** Runs records again that did not end with their page: those whose next try has come, and those that were woken. */
import { isOpen } from '#contract/record-state.ts';
import type { Moved } from '#crew/worker.ts';
import { blockText, decodeRow, encodeBlock, splitRows } from '#formats/row-text.ts';
import { exceptionsOfPage } from '#store/exception.ts';
import { type Page, pagesOf, readPage } from '#store/page.ts';
import type { Bench } from './bench.ts';
import { countFacets } from './facet-count.ts';
import { hashKey } from './key-hash.ts';
import type { OpenBatches } from './open-batches.ts';
import { outcomeHash } from './page-job.ts';
import type { LateAnswer, LateOrder, LateRecord } from './run-orders.ts';

export function lateJob(batches: OpenBatches<Bench>) {
  return ({ folder, records, entities }: LateOrder): Moved<LateAnswer> => {
    const { db, extra: bench } = batches.open(folder);
    const judge = bench.begin(entities);
    const facets = countFacets(bench.facets);
    const wanted = new Set(records);
    const ended: LateRecord[] = [];
    for (const no of pagesOf(db, records)) {
      const page = readPage(db, no);
      const tries = new Map(exceptionsOfPage(db, page.first, page.n).map((each) => [each.record, each.attempts]));
      for (const { record, row } of rowsOf(page, wanted)) {
        const { state, letter, values, key, exception, missing, upsert } = judge(row, record, tries.get(record) ?? 0);
        const result = encodeBlock([values]);
        const keyBytes = new Uint8Array(8);
        if (key !== undefined) hashKey(key, new Uint32Array(keyBytes.buffer), 0);
        if (!isOpen(state)) facets.add(values);
        const hash = outcomeHash(letter, result);
        ended.push({ record, state, letter, result, key: keyBytes, hash, exception, missing: [...missing], upsert });
      }
    }
    return { answer: { records: ended, facets: facets.all() }, transfer: [] };
  };
}

function rowsOf(page: Page, wanted: ReadonlySet<number>): { record: number; row: string[] }[] {
  const texts = splitRows(blockText(page.input));
  return texts.flatMap((text, i) =>
    wanted.has(page.first + i) ? [{ record: page.first + i, row: decodeRow(text) }] : [],
  );
}
