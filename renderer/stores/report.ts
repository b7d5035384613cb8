/** The report of the open batch: asked for when its tab is looked at, and again as the batch moves. */
import { useEffect, useState } from 'react';
import type { BatchRow } from '#contract/batch.ts';
import type { BatchReport } from '#contract/report.ts';
import { api } from './link.ts';
import { sentenceOf } from './trouble.ts';

/** While it runs. */
const beat = 3_000;

export function useReport({ id, state, done }: BatchRow): {
  report: BatchReport | undefined;
  trouble: string;
  again(): void;
} {
  const [found, setFound] = useState<{ id: string; report: BatchReport }>();
  const [trouble, setTrouble] = useState('');
  const [asked, setAsked] = useState(0);
  const [seen, setSeen] = useState(done);
  useEffect(() => {
    if (seen === done) return;
    const timer = setTimeout(() => setSeen(done), beat);
    return () => clearTimeout(timer);
  }, [seen, done]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what became of the batch is the news.
  useEffect(() => {
    let wanted = true;
    api.report({ id }).then(
      (report) => {
        if (!wanted) return;
        setFound({ id, report });
        setTrouble('');
      },
      (error: unknown) => wanted && setTrouble(sentenceOf(error)),
    );
    return () => {
      wanted = false;
    };
  }, [id, state, seen, asked]);
  return { report: found?.id === id ? found.report : undefined, trouble, again: () => setAsked(asked + 1) };
}
