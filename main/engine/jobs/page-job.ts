/** Runs one page: reads it, analyses every record, and answers with everything its commit needs. */
import { createHash } from 'node:crypto';
import { type RecordState, stateLetters } from '#contract/record-state.ts';
import type { Analyze, Tool, Verdict } from '#contract/tool.ts';
import type { Moved } from '#crew/worker.ts';
import { blockText, decodeRow, encodeBlock, splitRows } from '#formats/row-text.ts';
import type { Definition } from '#store/definition.ts';
import type { Exception } from '#store/exception.ts';
import { readPage } from '#store/page.ts';
import type { Toolbox } from '#tools/toolbox.ts';
import type { PageAnswer, PageOrder } from './jobs.ts';
import { hashKey } from './key-hash.ts';
import type { OpenBatches } from './open-batches.ts';

/** The analyses in use, one per open batch: preparing one may load data. */
export interface Bench {
  tool: Tool;
  analyze: Analyze;
  /** Places of the columns that are counted. */
  facets: { name: string; at: number }[];
}

export const setUpBench =
  (tools: Toolbox) =>
  (definition: Definition): Bench => {
    const tool = tools.named(definition.tool);
    const analyze = tool.prepare(definition.options, { fields: definition.layout.fields, now: definition.now });
    return { tool, analyze, facets: tool.facets.map((name) => ({ name, at: tool.columns.indexOf(name) })) };
  };

export function pageJob(batches: OpenBatches<Bench>) {
  return ({ folder, page: no }: PageOrder): Moved<PageAnswer> => {
    const { db, definition, extra: bench } = batches.open(folder);
    const page = readPage(db, no);
    const rows = splitRows(blockText(page.input));
    const sheet = openSheet(no, page.first, page.n, bench);
    for (const text of rows) {
      const row = decodeRow(text);
      sheet.add(analyzeSafely(bench, row[definition.columnAt] ?? '', row));
    }
    return sheet.close();
  };
}

/** A tool that throws has a bug; it costs this one record, with a reason, and not the page. */
function analyzeSafely({ tool, analyze }: Bench, value: string, row: readonly string[]): Verdict {
  try {
    return analyze(value, row);
  } catch (error) {
    const message = `The tool “${tool.name}” failed on this record: ${error instanceof Error ? error.message : String(error)}`;
    return { values: tool.columns.map(() => ''), failure: { state: 'Failed', code: 'INTERNAL_ERROR', message } };
  }
}

/** Gathers the verdicts of one page. */
function openSheet(no: number, first: number, n: number, bench: Bench) {
  const rows: (readonly string[])[] = [];
  const keys = new Uint8Array(n * 8);
  const halves = new Uint32Array(keys.buffer);
  const exceptions: Exception[] = [];
  const counts = new Map<RecordState, number>();
  const facets = bench.facets.map(({ name, at }) => ({ name, at, values: new Map<string, number>() }));
  let states = '';

  return {
    add({ values, key, failure }: Verdict): void {
      const at = rows.length;
      const state = failure?.state ?? 'Completed';
      rows.push(values);
      states += stateLetters[state];
      counts.set(state, (counts.get(state) ?? 0) + 1);
      if (key !== undefined) hashKey(key, halves, at * 2);
      if (failure)
        exceptions.push({
          record: first + at,
          page: no,
          state,
          stage: 'tool',
          code: failure.code,
          message: failure.message,
          attempts: 1,
        });
      for (const facet of facets) {
        const value = values[facet.at] ?? '';
        if (value !== '') facet.values.set(value, (facet.values.get(value) ?? 0) + 1);
      }
    },
    close(): Moved<PageAnswer> {
      const results = encodeBlock(rows);
      const hash = outcomeHash(states, results);
      return {
        answer: {
          page: no,
          n,
          states,
          results,
          keys,
          hash,
          failed: exceptions.length,
          counts: [...counts],
          exceptions,
          facets: facets.flatMap(({ name, values }) =>
            [...values].map(([value, count]): [string, string, number] => [name, value, count]),
          ),
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
