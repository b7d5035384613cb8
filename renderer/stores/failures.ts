/** The failures of the open batch: their families, how many of each the repairs mend so far, and which one is looked at. */
import { create } from 'zustand';
import { failedStates } from '#contract/record-state.ts';
import type { Family, RepairPreview, Share } from '#contract/repair.ts';
import type { Jump } from '#renderer/grid/grid.tsx';
import { sumOf } from '#renderer/words/repair-words.ts';
import { onRows } from './batches.ts';
import { api, on } from './link.ts';
import { enterMending, trackOf, useMending } from './mending.ts';
import { openBatch, openId, showTab } from './place.ts';
import { firstBeyond } from './search-sorted.ts';
import { atMostEvery, latest } from './timing.ts';
import { sentenceOf } from './trouble.ts';

/** In place of a family: every record that failed. */
export const everyFamily = '';

interface FailuresState {
  id: string;
  /** As the batch has them; null until they were told. */
  families: readonly Family[] | null;
  /** By family, with the repairs of the list. */
  shares: ReadonlyMap<string, Share>;
  trouble: string;
  /** What a person chose to look at; null: whatever is to be done next. */
  chosen: string | null;
  /** Only records that would still fail. */
  left: boolean;
  jump: Jump | null;
  /** Whether confidential values are. */
  masked: boolean;
}

const nothing: Omit<FailuresState, 'id'> = {
  ...{ families: null, shares: new Map(), trouble: '', chosen: null, left: false, jump: null, masked: true },
};

export const useFailures = create<FailuresState>(() => ({ id: '', ...nothing }));

const ask = latest(async (id: string) => {
  const { list } = trackOf(id);
  const { masked } = useFailures.getState();
  const plain = await api.repair({ id, masked, limit: 0 });
  const mended = list.length > 0 ? await api.repair({ id, repairs: [...list], limit: 0 }) : plain;
  return { families: plain.families, shares: sharesOf(mended) };
});
const askShares = latest(async (id: string) =>
  sharesOf(await api.repair({ id, repairs: [...trackOf(id).list], limit: 0 })),
);

function sharesOf({ shares }: RepairPreview): Map<string, Share> {
  return new Map(shares.map((share) => [share.family, share]));
}

export function openFailures(id: string): void {
  enterMending(id);
  if (useFailures.getState().id !== id) useFailures.setState({ id, ...nothing });
  // What was shown is not shown to the next who comes here.
  useFailures.setState({ masked: true });
  void loadFailures();
}

export async function loadFailures(): Promise<void> {
  const { id } = useFailures.getState();
  if (!id) return;
  try {
    const answer = await ask(id);
    if (answer) take({ ...answer, trouble: '' });
  } catch (error) {
    useFailures.setState({ trouble: sentenceOf(error) });
  }
}

async function loadShares(): Promise<void> {
  const { id, families } = useFailures.getState();
  if (!families) {
    await loadFailures();
    return;
  }
  try {
    const shares = await askShares(id);
    if (shares) take({ shares, trouble: '' });
  } catch (error) {
    useFailures.setState({ trouble: sentenceOf(error) });
  }
}

/** Once nothing is left to mend, nothing is looked at until somebody chooses. */
function take(answer: Partial<Pick<FailuresState, 'families' | 'shares' | 'trouble'>>): void {
  useFailures.setState((now) => {
    const hasBecomeWhole = now.families && !isWhole(now.shares) && isWhole(answer.shares ?? now.shares);
    return { ...answer, ...(hasBecomeWhole ? { chosen: null } : {}) };
  });
}

/** Whether every failed record is mended. */
export function isWhole(shares: ReadonlyMap<string, Share>): boolean {
  const { n, mended } = sumOf(shares.values());
  return n > 0 && mended === n;
}

/** The family that is looked at: the chosen one, or the first with something left; null when all is mended. */
export function lookedAt({
  chosen,
  families,
  shares,
}: Pick<FailuresState, 'chosen' | 'families' | 'shares'>): string | null {
  if (chosen === everyFamily || families?.some(({ id }) => id === chosen)) return chosen;
  return families?.find(({ id, n }) => (shares.get(id)?.mended ?? 0) < n)?.id ?? null;
}

export function shareOf(shares: ReadonlyMap<string, Share>, family: string): Share {
  if (family === everyFamily) return sumOf(shares.values());
  return shares.get(family) ?? { family, n: 0, changed: 0, mended: 0 };
}

export function chooseFamily(chosen: string): void {
  useFailures.setState({ chosen, jump: null });
}

export function maskFailures(masked: boolean): void {
  useFailures.setState({ masked });
  void loadFailures();
}

export function showLeft(left: boolean): void {
  useFailures.setState({ left, jump: null });
}

/** Leads to one failed record, among all that failed. */
export async function goToFailure(id: string, record: number): Promise<void> {
  const states = [...failedStates];
  const at = async (skip: number) => (await api.records({ id, states, skip, limit: 1 })).data[0]?.record ?? 0;
  const { totalCount } = await api.records({ id, states, limit: 1 });
  const row = await firstBeyond(totalCount, record - 1, at);
  if (openId() !== id) openBatch(id, 'failures');
  openFailures(id);
  useFailures.setState({ chosen: everyFamily, left: false, jump: { row } });
  showTab('failures');
}

useMending.subscribe((now, before) => {
  const { id } = useFailures.getState();
  if (id && before[id] && now[id]?.list !== before[id].list) void loadShares();
});

const reload = atMostEvery(2_000, () => void loadFailures());
onRows((changes) => {
  const { id } = useFailures.getState();
  if (changes.some(({ before, after }) => after.id === id && before !== undefined && before.failed !== after.failed))
    reload();
});
on('reconnected', () => void loadFailures());
