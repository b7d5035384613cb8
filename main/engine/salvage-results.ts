/** Keeps what a damaged database still says of its pages, and counts it again from the rows themselves. */
import { isOpen, type RecordState, stateLetters, stateOfLetter } from '#contract/record-state.ts';
import { duplicateColumns } from '#contract/tool.ts';
import { blockText, decodeRow, encodeBlock, splitRows } from '#formats/row-text.ts';
import { insertException } from '#store/exception.ts';
import { insertLate } from '#store/late.ts';
import { write } from '#store/open.ts';
import { insertOutcome } from '#store/outcome.ts';
import { findPage, readPage } from '#store/page.ts';
import { outcomeHash } from '#store/seal.ts';
import { addCounter, addFacet } from '#store/tally.ts';
import { insertRow } from '#store/tombstone.ts';
import type { PageResult } from '#store/wreck.ts';
import { add, type Deltas } from './deltas.ts';
import { definedFlow } from './jobs/defined-flow.ts';
import { countFacets } from './jobs/facet-count.ts';
import type { Mill } from './mill.ts';
import type { Laid, Site } from './salvage-pages.ts';

/** Between these many pages others get their turn. */
const pagesAtOnce = 32;

/** Answers how many records have ended. */
export async function keepResults(mill: Mill, site: Site, { gaps }: Laid): Promise<number> {
  const { db, batch } = site;
  const flow = definedFlow(mill.tools, batch.definition);
  const facets = countFacets(flow.facets.map((name) => ({ name, at: flow.columns.indexOf(name) })));
  const counts: Deltas = new Map();
  let [ended, charge, commitNo] = [0, 0, 0];
  let page = findPage(db, 1);
  while (page) {
    write(db, () => {
      for (let i = 0; page && i < pagesAtOnce; i++, page = findPage(db, page.first + page.n)) {
        const result =
          resultOf(site, page) ?? (gaps.has(page.no) ? lostInput(site, page, commitNo + 1, mill.now()) : undefined);
        if (!result) continue;
        insertResult(site, result);
        ended += count(result, counts, facets);
        charge += result.outcome.charge + result.lates.reduce((sum, late) => sum + late.charge, 0);
        commitNo = Math.max(commitNo, result.outcome.commitNo, ...result.lates.map((late) => late.commitNo));
      }
    });
    await new Promise((resolve) => setImmediate(resolve));
  }
  write(db, () => {
    for (const [state, n] of counts) addCounter(db, state, n);
    for (const [name, value, n] of facets.all()) addFacet(db, name, value, n);
    addCounter(db, 'commit', commitNo);
    // The ledger follows this sum: what it was ahead of it comes back, and is charged again with the page that runs
    // again. A record whose charge was kept is never charged twice.
    if (charge) addCounter(db, 'charge', charge);
  });
  return ended;
}

type Place = { no: number; first: number; n: number };

function resultOf({ db, wrecks }: Site, page: Place): PageResult | undefined {
  for (const wreck of wrecks) {
    const result = wreck.result(page);
    if (!result) continue;
    const made = wreck.page(page.no);
    // Before there were seals, a result belongs to the input only if that is the same.
    if (!made || made.sealed || Buffer.compare(made.page.input, readPage(db, page.no).input) === 0) return result;
  }
  return undefined;
}

function insertResult({ db }: Site, { outcome, lates, exceptions, attempts, missing }: PageResult): void {
  insertOutcome(db, outcome);
  for (const late of lates) insertLate(db, late);
  for (const row of exceptions) insertRow(db, 'exception', row);
  for (const row of attempts) insertRow(db, 'attempt', row);
  for (const row of missing) insertRow(db, 'missing', row);
}

function count(
  { outcome, lates, exceptions }: PageResult,
  counts: Deltas,
  facets: ReturnType<typeof countFacets>,
): number {
  let ended = 0;
  for (const letter of [...outcome.states, ...lates.map(({ state }) => state)]) {
    const state = stateOfLetter(letter);
    if (!state || isOpen(state)) continue;
    add(counts, state, 1);
    ended++;
  }
  // A record that was woken counts as new: in no counter.
  for (const { state } of exceptions)
    if (isOpen(state as RecordState) && state !== 'New') add(counts, state as RecordState, 1);
  for (const { results } of [outcome, ...lates.map(({ result }) => ({ results: result }))])
    for (const text of splitRows(blockText(results))) facets.add(decodeRow(text));
  return ended;
}

/** Records whose input is lost, and whose result is, too. */
function lostInput({ db, batch }: Site, { no, first, n }: Place, commitNo: number, at: number): PageResult {
  const nothing = batch.definition.columns.slice(duplicateColumns.length).map(() => '');
  const states = stateLetters.Failed.repeat(n);
  const results = encodeBlock(Array.from({ length: n }, () => nothing));
  for (let i = 0; i < n; i++)
    insertException(db, {
      record: first + i,
      page: no,
      state: 'Failed',
      stage: 'intake',
      code: 'INPUT_LOST',
      message: 'The input of this record was lost when the batch was damaged.',
      field: '',
      attempts: 0,
      nextAt: null,
    });
  const hash = outcomeHash(states, results);
  const keys = new Uint8Array(n * 8);
  const outcome = { page: no, n, states, results, keys, failed: n, open: 0, charge: 0, hash, commitNo, at };
  return { outcome, lates: [], exceptions: [], attempts: [], missing: [] };
}
