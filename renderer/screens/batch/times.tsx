/** When a batch was created, became ready, started, finished and will be cleaned up, and what came of it. */
import './times.css';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { BatchDetail, BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import { t, tn } from '#contract/language/language.ts';
import { isLegal } from '#renderer/acts/legal-acts.ts';
import { perform } from '#renderer/acts/perform.tsx';
import { Fact } from '#renderer/parts/fact.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { count, rate } from '#renderer/words/numbers.ts';
import { between, duration, fullMoment } from '#renderer/words/times.ts';

export function Times({ row, detail }: { row: BatchRow; detail: BatchDetail | null }) {
  return (
    <Section title={t('Times')} className="overview-wide">
      <div className="times section-body">
        <ol className="timeline">
          <Step label={t('Created')} at={row.created} />
          <Step label={t('Ready')} at={row.ready} since={row.created} />
          <Step label={t('Started')} at={row.started} since={row.ready} />
          <Step label={t('Finished')} at={row.finished} since={row.started ?? row.ready} />
          <CleanUp row={row} />
        </ol>
        <dl className="facts">
          <Fact name={t('Id')}>{row.id}</Fact>
          {row.description && <Fact name={t('Description')}>{row.description}</Fact>}
          <Speed row={row} />
          {(row.price > 0 || row.charged > 0) && <Fact name={t('Credits')}>{chargedWords(row)}</Fact>}
          {detail && (
            <Fact name={t('Versions')}>
              {detail.versions.map(({ name, version }) => `${name} ${version}`).join(', ') || '–'}
            </Fact>
          )}
        </dl>
      </div>
    </Section>
  );
}

interface StepProps {
  label: string;
  at: string | null;
  since?: string | null;
  children?: ReactNode;
}

function Step({ label, at, since, children }: StepProps) {
  return (
    <li className={at ? 'step' : 'step step-open'}>
      <b>{label}</b>
      <span className="num">{at ? fullMoment(at) : '–'}</span>
      <span className="quiet small num">
        {at && since ? t('after {time}', { time: duration(between(since, at, 0)) }) : ''}
        {children}
      </span>
    </li>
  );
}

/** Only of a batch that has ended, and where the clean-up is on or it was kept from it. */
function CleanUp({ row }: { row: BatchRow }) {
  const { cleaned, kept, expires, state } = row;
  if (cleaned) return <Step label={t('Cleaned up')} at={cleaned} since={row.finished} />;
  if (!isFinal(state) || (!kept && expires === null)) return null;
  const act = (['keep', 'release'] as const).find((name) => isLegal(row, name));
  return (
    <li className="step step-open">
      <b>{t('Clean-up')}</b>
      <span className="num">{kept ? t('Never, it is kept') : fullMoment(expires ?? '')}</span>
      {act && (
        <span>
          <Button variant="default" size="compact-xs" className="step-act" onClick={() => perform(row, act)}>
            {act === 'keep' ? t('Keep') : t('Allow clean-up')}
          </Button>
        </span>
      )}
    </li>
  );
}

function Speed({ row }: { row: BatchRow }) {
  const took = between(row.started, row.finished, 0);
  if (!isFinal(row.state) || took <= 0) return null;
  return <Fact name={t('Mean speed')}>{rate((row.done / took) * 1000)}</Fact>;
}

function chargedWords({ charged, price }: BatchRow): string {
  return tn(
    price,
    '{charged} charged, {n} credit for each record that completes',
    '{charged} charged, {n} credits for each record that completes',
    { charged: count(charged) },
  );
}
