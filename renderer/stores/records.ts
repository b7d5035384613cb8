/** What the records view of the open batch shows: filter, search, order, the active record, and wishes to go somewhere. */
import { create } from 'zustand';
import type { Condition, Sort } from '#contract/arrangement.ts';
import { t } from '#contract/language/language.ts';
import type { RecordRow } from '#contract/record.ts';
import { failedStates } from '#contract/record-state.ts';
import type { Jump } from '#renderer/grid/grid.tsx';
import { type Group, groupWords } from '#renderer/words/record-words.ts';
import { announce } from './announcer.ts';
import { api } from './link.ts';
import { openBatch, openId, showTab, usePlace } from './place.ts';
import { firstBeyond } from './search-sorted.ts';

export interface RecordFilter {
  group: Group | 'all';
  code: string;
  text: string;
  /** Only records that wait for a key. */
  missing: boolean;
  /** All of them have to hold. */
  where: readonly Condition[];
  sort: Sort | null;
}

interface RecordsState {
  /** The batch that filter and position belong to. */
  id: string;
  filter: RecordFilter;
  active: RecordRow | null;
  jump: Jump | null;
}

export const everything: RecordFilter = {
  ...{ group: 'all', code: '', text: '', missing: false },
  ...{ where: [], sort: null },
};

export const useRecords = create<RecordsState>(() => ({ id: '', filter: everything, active: null, jump: null }));

/** Each batch starts with an unfiltered view. */
export function enterRecords(id: string): void {
  if (useRecords.getState().id !== id) useRecords.setState({ id, filter: everything, active: null, jump: null });
}

export function filterRecords(filter: Partial<RecordFilter>): void {
  useRecords.setState((now) => ({ filter: { ...now.filter, ...filter }, active: null, jump: null }));
}

/** One more condition; the same one twice changes nothing. */
export function narrowRecords(condition: Condition): void {
  const { where } = useRecords.getState().filter;
  const known = where.some((each) => JSON.stringify(each) === JSON.stringify(condition));
  if (!known) filterRecords({ where: [...where, condition] });
}

/** From a count or a reason elsewhere: opens the records, filtered to just that. */
export function showRecords(id: string, filter: Partial<RecordFilter>): void {
  enterRecords(id);
  filterRecords({ ...everything, ...filter });
  showTab('records');
}

/** Whether some records may be hidden. */
export function isFiltered({ group, code, text, missing, where }: RecordFilter): boolean {
  return group !== 'all' || code !== '' || text.trim() !== '' || missing || where.length > 0;
}

/** Whether the engine has to look through the batch first; states and reasons have an index. */
export function isArranged({ text, where, sort }: RecordFilter): boolean {
  return text.trim() !== '' || where.length > 0 || sort !== null;
}

/** The question that a filter is to the engine. */
export function questionOf({ group, code, text, missing }: RecordFilter) {
  return {
    ...(group === 'all' ? {} : { states: [...groupWords[group].states] }),
    ...(code ? { code } : {}),
    ...(text.trim() ? { text: text.trim() } : {}),
    ...(missing ? { missingDependencies: true } : {}),
  };
}

/** Only the unfiltered view is dense: row n is record n + 1. */
export function goToRecord(record: number, id = openId()): void {
  if (!id) return;
  if (openId() !== id) openBatch(id, 'records');
  enterRecords(id);
  useRecords.setState({ filter: everything, jump: { row: record - 1 } });
  showTab('records');
}

export async function stepToFailed(direction: 1 | -1): Promise<void> {
  const id = openId();
  if (!id) return;
  enterRecords(id);
  const { place } = usePlace.getState();
  const start = place.screen === 'batch' && place.tab === 'records' ? (useRecords.getState().active?.record ?? 0) : 0;
  const states = [...failedStates];
  const at = async (skip: number) => (await api.records({ id, states, skip, limit: 1 })).data[0]?.record ?? 0;
  const { totalCount } = await api.records({ id, states, limit: 1 });
  const after = await firstBeyond(totalCount, direction === 1 ? start : start - 1, at);
  const wanted = direction === 1 ? after : after - 1;
  if (wanted < 0 || wanted >= totalCount)
    announce(direction === 1 ? t('No later failed record') : t('No earlier failed record'));
  else goToRecord(await at(wanted));
}
