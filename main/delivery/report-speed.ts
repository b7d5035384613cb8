/**
 * How fast a batch went over its time at work, told from some of its pages: they come home about in order, so each of
 * them stands for those around it. Reading when every page came home would cost reading all results.
 */
import type { BatchReport } from '#contract/report.ts';
import type { ReadableDb } from '#store/open.ts';
import { outcomeTime } from '#store/outcome.ts';

const mostLooked = 400;
const mostSteps = 40;
/** Fewer pages than this tell nothing. */
const fewest = 8;

/** `records`: of all these pages together. */
export function speedOf(db: ReadableDb, pages: readonly number[], records: number): BatchReport['speed'] {
  if (pages.length < fewest) return null;
  const every = Math.max(1, Math.floor(pages.length / mostLooked));
  const times = pages.filter((_, i) => i % every === 0).flatMap((page) => outcomeTime(db, page) ?? []);
  return speedFrom(times, records);
}

/** `times`: when the pages came home, in ms, each as large as every other. */
export function speedFrom(times: readonly number[], records: number): BatchReport['speed'] {
  const first = Math.min(...times);
  const span = Math.max(...times) - first;
  if (times.length < fewest || span < 1_000) return null;
  const steps = Math.min(mostSteps, Math.floor(times.length / 4));
  const step = span / steps;
  const counts = new Array<number>(steps).fill(0);
  for (const time of times) {
    const at = Math.min(steps - 1, Math.floor((time - first) / step));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const perPage = records / times.length;
  const perSecond = counts.map((n) => round((n * perPage) / (step / 1_000)));
  return { step: round(step / 1_000), perSecond, peak: Math.max(...perSecond) };
}

const round = (n: number) => Math.round(n * 10) / 10;
