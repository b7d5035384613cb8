/** Which keys hold up most records of this batch: with the first of them most goes on. */
import './after-list.css';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { BatchRow } from '#contract/batch.ts';
import type { Blocked } from '#contract/engine-api.ts';
import { t, tn } from '#contract/language/language.ts';
import { Bone } from '#renderer/parts/bone.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { showWaiting } from '#renderer/stores/entities.ts';
import { api } from '#renderer/stores/link.ts';
import { usePulse } from '#renderer/stores/pulse.ts';
import { sentenceOf } from '#renderer/stores/trouble.ts';
import { count } from '#renderer/words/numbers.ts';

const shown = 5;

export function MissingKeys({ row }: { row: BatchRow }) {
  const { blocked, trouble } = useBlocked(row);
  if (!trouble && blocked?.keys.length === 0) return null;
  return (
    <Section
      title={t('Missing keys')}
      note={blocked && blocked.keys.length >= shown ? t('the {n} that hold up most', { n: shown }) : undefined}
      aside={
        <Button variant="subtle" size="compact-xs" onClick={() => showWaiting(row.id)}>
          {t('Show all')}
        </Button>
      }
      className="overview-wide"
    >
      {trouble ? (
        <p className="section-body bad wrap">{trouble}</p>
      ) : blocked ? (
        <ul className="missing-keys">
          {blocked.keys.map(({ entity, key, waiting, unblocks }) => (
            <li key={`${entity} ${key}`} className="missing-key">
              <span className="quiet clip">{entity}</span>
              <span className="mono clip">{key}</span>
              <span className="num">
                {tn(waiting, '{n} record waits', '{n} records wait')}
                {unblocks > waiting && (
                  <span className="quiet">{t(', {n} behind them', { n: count(unblocks - waiting) })}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <div className="section-body">
          <Bone width="50%" />
        </div>
      )}
    </Section>
  );
}

function useBlocked({ id, counts }: BatchRow): { blocked: Blocked | undefined; trouble: string } {
  const [blocked, setBlocked] = useState<Blocked>();
  const [trouble, setTrouble] = useState('');
  const beat = usePulse(2_000);
  // biome-ignore lint/correctness/useExhaustiveDependencies: beat and count are the news.
  useEffect(() => {
    let wanted = true;
    api.blocked({ id, limit: shown }).then(
      (answer) => {
        if (!wanted) return;
        setBlocked(answer);
        setTrouble('');
      },
      (error: unknown) => wanted && setTrouble(sentenceOf(error)),
    );
    return () => {
      wanted = false;
    };
  }, [id, beat, counts.Pending]);
  return { blocked, trouble };
}
