/** Random graphs of records that name each other's keys, against a plain reading of the rules. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFinal } from '#contract/batch-state.ts';
import { type RecordState, stateOfLetter } from '#contract/record-state.ts';
import { openReader, type ReadableDb, sql } from '#store/open.ts';
import { readOutcome } from '#store/outcome.ts';
import { type Workbench, workbench } from '#test/fixtures/workbench.ts';

interface Node {
  /** Its parent's number; -1: none, -2: a key that nobody brings. */
  parent: number;
  word: 'ok' | 'fail:BAD';
}
/** Mostly trees, now and then an edge that points anywhere and so may close a circle. */
const forest = fc
  .array(
    fc.record({
      kind: fc.constantFrom('tree', 'tree', 'tree', 'tree', 'root', 'any', 'missing'),
      pick: fc.nat(),
      word: fc.constantFrom<Node['word']>('ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'fail:BAD'),
      place: fc.nat(),
    }),
    { minLength: 40, maxLength: 400 },
  )
  .map((rows) => {
    const nodes = rows.map(({ kind, pick, word }, i): Node => {
      if (kind === 'missing') return { parent: -2, word };
      if (kind === 'any') return { parent: pick % rows.length, word };
      return { parent: kind === 'root' || i === 0 ? -1 : pick % i, word };
    });
    const order = rows.map((_, i) => i).sort((a, b) => (rows[a]?.place ?? 0) - (rows[b]?.place ?? 0) || a - b);
    return { nodes, order };
  });

/** In a circle: Failed. Behind a circle, a failure or a missing key: Pending. */
function expected(nodes: readonly Node[]): RecordState[] {
  return nodes.map((node, start) => {
    const seen = new Set<number>();
    for (let at = start; ; ) {
      const { parent } = nodes[at] as Node;
      if (parent === -1) return node.word === 'ok' ? 'Completed' : 'FailedValidation';
      if (parent === -2) return 'Pending';
      if (parent === start) return 'Failed';
      if (seen.has(parent) || nodes[parent]?.word !== 'ok') return inCircle(nodes, start) ? 'Failed' : 'Pending';
      seen.add(parent);
      at = parent;
    }
  });
}

function inCircle(nodes: readonly Node[], start: number): boolean {
  let at = nodes[start]?.parent ?? -1;
  for (let i = 0; i < nodes.length && at >= 0; i++) {
    if (at === start) return true;
    at = nodes[at]?.parent ?? -1;
  }
  return false;
}

async function run(bench: Workbench, name: string, { nodes, order }: { nodes: Node[]; order: number[] }) {
  const file = join(bench.folder, `${name}.csv`);
  const key = (i: number) => `${name}-${i}`;
  const parent = (i: number) => (i === -1 ? '' : i === -2 ? `${name}-nobody` : key(i));
  const rows = order.map((i) => `${key(i)},${parent(nodes[i]?.parent ?? -1)},${nodes[i]?.word}`);
  writeFileSync(file, `id,parent,word\n${rows.join('\n')}\n`);
  const { id } = await bench.start([], {
    source: { kind: 'file', file },
    column: 'word',
    threshold: null,
    pageSize: 23,
    insert: { entity: 'tree', key: 'id', references: [{ column: 'parent', entity: 'tree' }] },
  });
  await bench.until(id, ({ state }) => isFinal(state));
  const { folder } = await bench.engine.handlers.show({ id });
  return openReader(join(folder, 'batch.db'));
}

/** State of each record, and the commit with which it ended. */
function endings(db: ReadableDb): Map<number, { state: RecordState; commit: number }> {
  const found = new Map<number, { state: RecordState; commit: number }>();
  const exceptions = new Map(
    (sql(db, 'select record, state from exception').all() as { record: number; state: RecordState }[]).map((row) => [
      row.record,
      row.state,
    ]),
  );
  for (const { no, first } of sql(db, 'select no, first_record as first from page').all() as {
    no: number;
    first: number;
  }[]) {
    const outcome = readOutcome(db, no);
    for (const [i, letter] of [...(outcome?.states ?? '')].entries()) {
      const state = exceptions.get(first + i) ?? stateOfLetter(letter) ?? 'New';
      found.set(first + i, { state, commit: outcome?.commitNo ?? 0 });
    }
  }
  const late = sql(db, 'select record, state, commit_no as at from late').all() as {
    record: number;
    state: string;
    at: number;
  }[];
  for (const { record, state, at } of late) found.set(record, { state: stateOfLetter(state) ?? 'New', commit: at });
  return found;
}

describe('records that name each other’s keys', () => {
  it('end as the rules say, never before what they name, in whatever order they come', async () => {
    const bench = await workbench();
    let n = 0;
    await fc.assert(
      fc.asyncProperty(forest, async (each) => {
        const db = await run(bench, `forest${++n}`, each);
        const found = endings(db);
        db.close();
        const { nodes, order } = each;
        const numberOf = new Map(order.map((node, i) => [node, i + 1]));
        const of = (node: number) => found.get(numberOf.get(node) ?? 0);
        expect(nodes.map((_, i) => of(i)?.state)).toEqual(expected(nodes));
        for (const [i, { parent }] of nodes.entries())
          if (parent >= 0 && of(i)?.state === 'Completed') {
            expect(of(parent)?.state).toBe('Completed');
            expect(of(i)?.commit).toBeGreaterThanOrEqual(of(parent)?.commit ?? 0);
          }
      }),
      { numRuns: 12, endOnFailure: true },
    );
    expect(bench.reported).toEqual([]);
  }, 180_000);
});
