/** The post-batch step of a batch, action by action: what waits, what is under way, what was done, what failed. */
import './after-list.css';
import { IconCircleCheckFilled, IconCircleDashed, IconCircleXFilled, IconLoader2 } from '@tabler/icons-react';
import type { BatchDetail, BatchRow } from '#contract/batch.ts';
import { saidAgain, t } from '#contract/language/language.ts';
import { Section } from '#renderer/parts/section.tsx';
import { useStepWords } from '#renderer/stores/step-words.ts';
import type { Tone } from '#renderer/words/batch-words.ts';

type After = BatchDetail['after'];
type StepState = After[number]['state'] | 'running';

const looks = {
  waiting: { Icon: IconCircleDashed, word: t('Waits'), tone: 'neutral' },
  running: { Icon: IconLoader2, word: t('Under way'), tone: 'info' },
  done: { Icon: IconCircleCheckFilled, word: t('Done'), tone: 'ok' },
  failed: { Icon: IconCircleXFilled, word: t('Failed'), tone: 'bad' },
} as const satisfies Record<StepState, { Icon: unknown; word: string; tone: Tone }>;

export function AfterSection({ row, after }: { row: BatchRow; after: After }) {
  return (
    <Section
      title={t('Post-batch step')}
      note={row.finished || row.activity.kind === 'after' ? undefined : t('when all records are done')}
      className="overview-wide"
    >
      <AfterList row={row} after={after} />
    </Section>
  );
}

export function AfterList({ row, after }: { row: BatchRow; after: After }) {
  const words = useStepWords();
  return (
    <ol className="after-list">
      {after.map(({ step, state, message }, i) => {
        const { Icon, word, tone } = looks[stateAt(row, i, state)];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an action has no other name than its place.
          <li key={i} className={`after-line tone-${tone}`}>
            <Icon size={16} stroke={1.75} aria-hidden />
            <span className="wrap">
              {words(step)}
              {message && (
                <span className={state === 'failed' ? 'after-said bad' : 'after-said quiet'}>{saidAgain(message)}</span>
              )}
            </span>
            <b className="after-state">{word}</b>
          </li>
        );
      })}
    </ol>
  );
}

/** The engine tells of actions that ended; which one is under way the row knows. */
function stateAt({ activity }: BatchRow, at: number, state: After[number]['state']): StepState {
  return activity.kind === 'after' && activity.done === at && state !== 'done' ? 'running' : state;
}
