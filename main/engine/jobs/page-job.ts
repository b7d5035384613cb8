/** Runs one page: reads it, judges every record, and answers with everything its commit needs. */
import { createHash } from 'node:crypto';
import { isOpen, type RecordState } from '#contract/record-state.ts';
import type { Moved } from '#crew/worker.ts';
import { blockText, decodeRow, encodeBlock, splitRows } from '#formats/row-text.ts';
import type { EntityRow } from '#store/entity.ts';
import type { OpenException } from '#store/exception.ts';
import type { Missing } from '#store/missing.ts';
import { readPage } from '#store/page.ts';
import type { Bench, Ending } from './bench.ts';
import { countFacets } from './facet-count.ts';
import { hashKey } from './key-hash.ts';
import type { OpenBatches } from './open-batches.ts';
import type { PageAnswer, PageOrder } from './run-orders.ts';

export function pageJob(batches: OpenBatches<Bench>) {
  return ({ folder, page: no, entities }: PageOrder): Moved<PageAnswer> => {
    const { db, extra: bench } = batches.open(folder);
    const page = readPage(db, no);
    const judge = bench.begin(entities);
    const sheet = openSheet(no, page.first, page.n, bench);
    for (const [i, text] of splitRows(blockText(page.input)).entries())
      sheet.add(judge(decodeRow(text), page.first + i, 0));
    return sheet.close();
  };
}

/** Gathers the endings of one page. */
function openSheet(no: number, first: number, n: number, bench: Bench) {
  const rows: (readonly string[])[] = [];
  const keys = new Uint8Array(n * 8);
  const halves = new Uint32Array(keys.buffer);
  const exceptions: OpenException[] = [];
  const missing: Missing[] = [];
  const upserts: EntityRow[] = [];
  const counts = new Map<RecordState, number>();
  const facets = countFacets(bench.facets);
  let states = '';

  return {
    add({ state, letter, values, key, exception, missing: waitsFor, upsert }: Ending): void {
      const at = rows.length;
      const record = first + at;
      rows.push(values);
      states += letter;
      counts.set(state, (counts.get(state) ?? 0) + 1);
      if (key !== undefined) hashKey(key, halves, at * 2);
      if (exception) exceptions.push({ record, page: no, state, ...exception });
      for (const each of waitsFor) missing.push({ record, ...each });
      if (upsert) upserts.push(upsert);
      facets.add(values);
    },
    close(): Moved<PageAnswer> {
      const results = encodeBlock(rows);
      const hash = outcomeHash(states, results);
      const open = exceptions.filter(({ state }) => isOpen(state)).length;
      return {
        answer: {
          page: no,
          n,
          states,
          results,
          keys,
          hash,
          failed: exceptions.length - open,
          open,
          counts: [...counts],
          exceptions,
          missing,
          upserts,
          facets: facets.all(),
        },
        transfer: [results.buffer as ArrayBuffer, keys.buffer as ArrayBuffer],
      };
    },
  };
}

/** SHA-256 over states and results: finds payload bytes that changed on disk without SQLite noticing. */
export function outcomeHash(states: string, results: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(states).update(results).digest());
}
