/** While the engine looks through records: how far that is, how long it will take, and the way out. */
import './search-meter.css';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { t } from '#contract/language/language.ts';
import { useNow } from '#renderer/stores/clock.ts';
import { percent } from '#renderer/words/numbers.ts';
import { duration } from '#renderer/words/times.ts';

interface Props {
  label: string;
  sentence: string;
  done: number;
  of: number;
  giveUp: string;
  onGiveUp(): void;
}

/** Before that nothing can be said about the time. */
const telling = { share: 0.03, ms: 2_000 };

export function SearchMeter({ label, sentence, done, of, giveUp, onGiveUp }: Props) {
  const [since] = useState(Date.now);
  const took = useNow(1_000) - since;
  const part = of > 0 ? done / of : 0;
  const share = Math.floor(part * 100);
  return (
    <div className="search-waiting">
      <div
        className="search-meter"
        role="progressbar"
        aria-label={label}
        aria-valuenow={share}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <i style={{ width: `${share}%` }} />
      </div>
      <p className="num" role="status">
        {sentence}
      </p>
      <p className="quiet small num">{[percent(share, 100), ...timeWords(part, took)].join(', ')}</p>
      <Button variant="default" onClick={onGiveUp}>
        {giveUp}
      </Button>
    </div>
  );
}

function timeWords(part: number, took: number): string[] {
  if (took < telling.ms) return [];
  const soFar = t('{time} so far', { time: duration(took) });
  if (part < telling.share) return [soFar];
  return [soFar, t('{time} left', { time: duration((took / part) * (1 - part)) })];
}
