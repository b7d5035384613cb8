/** Asks back before a clean-up, because nothing brings records and files back. */
import type { BatchRow } from '#contract/batch.ts';
import { t, tn } from '#contract/language/language.ts';
import { attempt, tell } from '#renderer/parts/notices.tsx';
import { dueBatches, sweep } from '#renderer/stores/clean-up.ts';
import { ask } from '#renderer/stores/question.ts';
import { nameOf } from '#renderer/words/batch-words.ts';
import { cleanedSentence } from '#renderer/words/retention-words.ts';

/** So many are named; more are counted. */
const named = 6;

export async function askCleanUp(): Promise<void> {
  const due = await dueBatches(Date.now());
  if (due.length === 0) {
    tell(t('Nothing to clean up'), t('No finished batch is that old yet, or all of them are kept.'));
    return;
  }
  ask({
    title: tn(due.length, 'Clean up {n} batch?', 'Clean up {n} batches?'),
    body: <Question due={due} />,
    act: t('Clean up'),
    leave: t('Leave as they are'),
    onAct: () =>
      attempt(async () => tell(t('Cleaned up'), cleanedSentence(await sweep())), t('The clean-up did not succeed')),
  });
}

function Question({ due }: { due: readonly BatchRow[] }) {
  const more = due.length - named;
  return (
    <div className="due">
      <p>
        {tn(
          due.length,
          'Its records, results and files go, and cannot be brought back. Name, counts, times and hashes stay.',
          'Their records, results and files go, and cannot be brought back. Names, counts, times and hashes stay.',
        )}
      </p>
      <ul>
        {due.slice(0, named).map((row) => (
          <li key={row.id} className="clip">
            {nameOf(row)}
          </li>
        ))}
        {more > 0 && <li className="quiet">{tn(more, 'and one more', 'and {n} more')}</li>}
      </ul>
    </div>
  );
}
