/** What the batch will probably come to, from records drawn at random: failures, time, credits, and the failure limit. */
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import type { BatchRow } from '#contract/batch.ts';
import { saidAgain, t, tn } from '#contract/language/language.ts';
import { Bone } from '#renderer/parts/bone.tsx';
import { Dot } from '#renderer/parts/dot.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { loadForecast, useOutlook } from '#renderer/stores/wizard-outlook.ts';
import {
  creditSentence,
  failedSentence,
  limitSentence,
  sharePercent,
  timeSentence,
} from '#renderer/words/forecast-words.ts';
import { count } from '#renderer/words/numbers.ts';

const shownReasons = 3;

export function ForecastCard({ row }: { row: BatchRow }) {
  const { forecast, forecastTrouble } = useOutlook();
  const { id, total } = row;
  const ready = row.activity.kind !== 'intake' && total > 0;
  useEffect(() => {
    if (ready) void loadForecast(id);
  }, [id, ready]);
  const note = forecast ? sampleWords(forecast) : undefined;
  return (
    <Section title={t('Estimate')} note={note}>
      <div className="section-body forecast" aria-busy={!forecast && !forecastTrouble}>
        {forecastTrouble ? (
          <>
            <p className="bad wrap">{forecastTrouble}</p>
            <Button variant="default" size="compact-xs" onClick={() => void loadForecast(id)}>
              {t('Try again')}
            </Button>
          </>
        ) : forecast ? (
          <Figures forecast={forecast} threshold={row.threshold} />
        ) : (
          <>
            <p className="quiet">
              {ready ? t('Trying records drawn at random') : t('Waiting for the records to be read')}
            </p>
            <Bone width="70%" />
            <Bone width="50%" />
          </>
        )}
      </div>
    </Section>
  );
}

function sampleWords({ sample, total }: FiguresProps['forecast']): string {
  return sample >= total
    ? tn(total, 'from all {n} record', 'from all {n} records')
    : tn(total, 'from {sample} of {n} record', 'from {sample} of {n} records', { sample: count(sample) });
}

interface FiguresProps {
  forecast: NonNullable<ReturnType<typeof useOutlook.getState>['forecast']>;
  threshold: number | null;
}

function Figures({ forecast, threshold }: FiguresProps) {
  const credits = creditSentence(forecast);
  const limit = limitSentence(forecast.stops, threshold);
  return (
    <>
      <p className="forecast-share">
        <b className="num">{sharePercent(forecast.share)}</b>{' '}
        <span className="quiet">{t('of the records will probably fail')}</span>
      </p>
      <p className="quiet small num">{failedSentence(forecast)}</p>
      <ul className="forecast-lines">
        <li>
          <Dot tone="info" />
          {timeSentence(forecast)}
        </li>
        {credits && (
          <li>
            <Dot tone={credits.tone} />
            {credits.text}
          </li>
        )}
        <li>
          <Dot tone={limit.tone} />
          {limit.text}
        </li>
      </ul>
      {forecast.reasons.length > 0 && (
        <ul className="forecast-reasons small">
          {forecast.reasons.slice(0, shownReasons).map(({ stage, code, field, message, n }) => (
            <li key={`${stage} ${code} ${field} ${message}`}>
              <span className="num">{count(n)} ×</span>
              <span className="wrap">{saidAgain(message)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
