/** Decides, for one power cut, what of the changes that were not synced is left on the disk. */
import type { Random } from '#test/bench/data/random.ts';

/** What a disk writes as a whole. */
export const sectorSize = 512;

export interface Fate {
  keepsName(): boolean;
  keeps(): 'all' | 'some sectors' | 'nothing';
  keepsSector(): boolean;
}

/** Each cut has its own odds, so that a disk that kept nearly all, or nearly nothing, is as likely as one in between. */
export function drawFate(random: Random): Fate {
  const odds = () => [0, 100, random(101), random(101), 90 + random(11)][random(5)] ?? 0;
  const [name, write, torn, sector] = [odds(), odds(), [0, 5, 30][random(3)] ?? 0, random(101)];
  const holds = (percent: number) => random(100) < percent;
  return {
    keepsName: () => holds(name),
    keeps: () => (holds(torn) ? 'some sectors' : holds(write) ? 'all' : 'nothing'),
    keepsSector: () => holds(sector),
  };
}

/** No cut at all: the folder as the process sees it. */
export const everything: Fate = { keepsName: () => true, keeps: () => 'all', keepsSector: () => true };
