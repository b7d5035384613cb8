/** The balance, batches that wait for credits, and the form that tops up. */
import { Button } from '@mantine/core';
import { useShallow } from 'zustand/react/shallow';
import { t, tn } from '#contract/language/language.ts';
import { perform } from '#renderer/acts/perform.tsx';
import { BatchLink } from '#renderer/parts/batch-link.tsx';
import { Bone } from '#renderer/parts/bone.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { rowOf, useBatches } from '#renderer/stores/batches.ts';
import { useCredits } from '#renderer/stores/credits.ts';
import { useStatus } from '#renderer/stores/engine-status.ts';
import { balanceSentence, creditRules } from '#renderer/words/credit-words.ts';
import { count } from '#renderer/words/numbers.ts';
import { TopUp } from './top-up.tsx';

export function Balance({ metered }: { metered: boolean }) {
  const status = useStatus((state) => state.status);
  const pending = useCredits((state) => state.pending);
  return (
    <Section title={t('Balance')}>
      <div className="section-body credits-balance">
        {status ? (
          <>
            <p className="credits-figure num">
              {count(status.balance + pending)}{' '}
              <span className="credits-unit">{status.balance + pending === 1 ? t('credit') : t('credits')}</span>
            </p>
            <p className="quiet small num">{balanceSentence(status.balance, status.reserved, pending)}</p>
          </>
        ) : (
          <p className="credits-figure">
            <Bone width={140} />
          </p>
        )}
        <Waiting />
        <TopUp />
        <p className="quiet small">
          {metered ? creditRules : t('Nothing has a price at present, so that nothing is charged.')}
        </p>
      </div>
    </Section>
  );
}

/** They go on only when somebody says so. */
function Waiting() {
  const ids = useBatches(
    useShallow(({ rows }) =>
      [...rows.values()].filter(({ state, reason }) => state === 'Paused' && reason === 'credits').map(({ id }) => id),
    ),
  );
  if (ids.length === 0) return null;
  return (
    <div className="credits-waiting tone-hold">
      <p>{tn(ids.length, '{n} batch waits for credits.', '{n} batches wait for credits.')}</p>
      <ul>
        {ids.map((id) => (
          <li key={id} className="row">
            <span className="grow clip">
              <BatchLink id={id} />
            </span>
            <Button variant="default" size="compact-xs" onClick={() => resume(id)}>
              {t('Resume')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function resume(id: string): void {
  const row = rowOf(id);
  if (row) perform(row, 'resume');
}
