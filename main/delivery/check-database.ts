/** Looks through the database of a batch: is every page what was written, is none missing, does everything add up? */
import { english } from '#contract/language/sentence.ts';
import { faultsOf, type Look, pageNumbers } from '#store/look.ts';
import { snapshot } from '#store/open.ts';
import { readSums } from '#store/sums.ts';
import type { Findings } from './findings.ts';
import { madeKinds } from './made-files.ts';
import { disagreements } from './sum-check.ts';
import { giveTurn } from './turn.ts';
import type { VerifySession } from './verify.ts';
import type { ViewAsItIs } from './view-as-it-is.ts';

const file = 'batch.db';
const mostFaults = 10;

export async function checkDatabase(view: ViewAsItIs, findings: Findings, session: VerifySession): Promise<void> {
  const { db, batch } = view;
  for (const fault of faultsOf(db, mostFaults)) findings.add(file, null, `SQLite: ${fault}`);
  let next = 1;
  const pages = pageNumbers(db);
  for (const [i, no] of pages.entries()) {
    await giveTurn(i, session.signal);
    session.passed?.(pages.length * (1 + madeKinds.length));
    const look = view.look(no);
    if (!look) continue;
    checkPage(look, next, findings);
    next = look.page.first + look.page.n;
  }
  if (batch.intake === 'done' && next - 1 !== batch.total)
    findings.add(file, null, english`Its pages end with record ${next - 1}; ${batch.total} records were taken in.`);
  if (batch.intake !== 'done') return;
  const over =
    batch.state === 'Completed' || batch.state === 'CompletedWithErrors' || batch.state === 'PostBatchFailed';
  for (const sentence of snapshot(db, () => disagreements(readSums(db), batch.total, over)))
    findings.add(file, null, english`The sums disagree: ${sentence}.`);
}

function checkPage({ page, outcome, late, broken }: Look, next: number, findings: Findings): void {
  const { no, first, n } = page;
  const records = n === 1 ? english`record ${first}` : english`records ${first} to ${first + n - 1}`;
  if (first !== next) findings.add(file, next, english`Page ${no} begins with record ${first}; ${next} was expected.`);
  if (outcome && (outcome.n !== n || outcome.states.length !== n))
    findings.add(file, first, english`Page ${no} holds ${records}, but its result is one of ${outcome.n}.`);
  if (outcome && late.length > outcome.open)
    findings.add(file, first, english`Page ${no} left ${outcome.open} records open, but ${late.length} ended later.`);
  for (const part of broken) {
    if (part === 'input')
      findings.add(file, first, english`Page ${no} (${records}): its input is not what was written.`);
    else if (part === 'results')
      findings.add(file, first, english`Page ${no} (${records}): its results are not what was written.`);
    else findings.add(file, part.record, 'What the record came to later is not what was written.');
  }
}
