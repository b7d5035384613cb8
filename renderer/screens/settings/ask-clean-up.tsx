/** Asks back before a clean-up, because nothing brings records and files back. */
import { modals } from '@mantine/modals';
import type { BatchRow } from '#contract/batch.ts';
import { attempt, tell } from '#renderer/parts/notices.tsx';
import { dueBatches, sweep } from '#renderer/stores/clean-up.ts';
import { nameOf } from '#renderer/words/batch-words.ts';
import { count, countOf } from '#renderer/words/numbers.ts';
import { cleanedSentence } from '#renderer/words/retention-words.ts';

/** So many are named; more are counted. */
const named = 6;

export async function askCleanUp(): Promise<void> {
  const due = await dueBatches(Date.now());
  if (due.length === 0) {
    tell('Nothing to clean up', 'No finished batch is that old yet, or all of them are kept.');
    return;
  }
  modals.openConfirmModal({
    title: `Clean up ${countOf(due.length, 'batch', 'batches')}?`,
    children: <Question due={due} />,
    labels: { confirm: 'Clean up', cancel: 'Leave as they are' },
    confirmProps: { color: 'red' },
    cancelProps: { variant: 'default', 'data-autofocus': true },
    closeButtonProps: { 'aria-label': 'Leave as they are' },
    onConfirm: () =>
      attempt(async () => tell('Cleaned up', cleanedSentence(await sweep())), 'The clean-up did not succeed'),
  });
}

function Question({ due }: { due: readonly BatchRow[] }) {
  const more = due.length - named;
  return (
    <div className="due">
      <p>
        {due.length === 1 ? 'Its' : 'Their'} records, results and files go, and cannot be brought back. Names, counts,
        times and hashes stay.
      </p>
      <ul>
        {due.slice(0, named).map((row) => (
          <li key={row.id} className="clip">
            {nameOf(row)}
          </li>
        ))}
        {more > 0 && <li className="quiet">and {count(more)} more</li>}
      </ul>
    </div>
  );
}
