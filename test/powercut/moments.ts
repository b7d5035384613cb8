/** Chooses when the power is cut: so many entries of the log have happened by then. */
import { pick, type Random } from '#test/bench/data/random.ts';
import type { Entry } from './log.ts';
import { type Telling, toldFile } from './told.ts';

/**
 * A third of them anywhere; a third at any file, so that one which is written but once has the share of a log of
 * thousands of writes; a third soon after a client was told of a new state. In order.
 */
export function drawMoments(entries: readonly Entry[], cuts: number, random: Random): number[] {
  const { files, news } = hinges(entries);
  const draws = [
    () => random(entries.length + 1),
    () => pick(pick(files, random), random) + 1 + random(3),
    () => pick(news, random) + 1 + random(20),
  ];
  const chosen = Array.from({ length: cuts }, (_, i) => draws[i % draws.length]?.() ?? 0);
  return chosen.map((moment) => Math.min(moment, entries.length)).sort((a, b) => a - b);
}

/** The places in the log where something was done to each file, and those where a new state was told. */
function hinges(entries: readonly Entry[]): { files: number[][]; news: number[] } {
  const open = new Map<number, string>();
  const files = new Map<string, number[]>();
  const states = new Map<string, string>();
  const news: number[] = [];
  for (const [at, entry] of entries.entries()) {
    if (entry.kind === 'open') open.set(entry.fd, entry.path);
    const path = 'path' in entry ? entry.path : 'fd' in entry ? open.get(entry.fd) : undefined;
    if (path === undefined) continue;
    files
      .set(path, files.get(path) ?? [])
      .get(path)
      ?.push(at);
    if (entry.kind !== 'write' || path !== toldFile) continue;
    const { id, state } = JSON.parse(entry.data.toString()) as Telling;
    if (states.get(id) !== state) news.push(at);
    states.set(id, state);
  }
  return { files: [...files.values()], news };
}
