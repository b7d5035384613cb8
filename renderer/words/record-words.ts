/** How the window names the states of a record and groups them into chips and counts. */

import type { BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import { saidAgain, t } from '#contract/language/language.ts';
import type { RecordRow } from '#contract/record.ts';
import { failedStates, type RecordState, recordStates } from '#contract/record-state.ts';
import type { Tone } from './batch-words.ts';
import { timeOfDay } from './times.ts';

export const recordWords: Readonly<Record<RecordState, { label: string; tone: Tone }>> = {
  New: { label: t('New'), tone: 'neutral' },
  Pending: { label: t('Pending'), tone: 'warn' },
  InProgress: { label: t('In progress'), tone: 'info' },
  Retrying: { label: t('Retrying'), tone: 'hold' },
  Resubmitting: { label: t('Resubmitting'), tone: 'hold' },
  GeoCodingSuccessful: { label: t('Geocoding successful'), tone: 'ok' },
  Completed: { label: t('Completed'), tone: 'ok' },
  FailedValidation: { label: t('Failed validation'), tone: 'bad' },
  TransformationFailed: { label: t('Transformation failed'), tone: 'bad' },
  FailedGeoCoding: { label: t('Geocoding failed'), tone: 'bad' },
  Failed: { label: t('Failed'), tone: 'bad' },
  NotProcessed: { label: t('Not processed'), tone: 'neutral' },
};

/** Several states that a person thinks of as one. */
export const groups = ['completed', 'failed', 'retrying', 'progress', 'pending', 'new', 'dropped'] as const;
export type Group = (typeof groups)[number];

export const groupWords: Readonly<Record<Group, { label: string; tone: Tone; states: readonly RecordState[] }>> = {
  completed: { label: t('Completed'), tone: 'ok', states: ['Completed'] },
  failed: { label: t('Failed'), tone: 'bad', states: failedStates },
  retrying: { label: t('Retrying'), tone: 'hold', states: ['Retrying', 'Resubmitting'] },
  progress: { label: t('In progress'), tone: 'info', states: ['InProgress', 'GeoCodingSuccessful'] },
  pending: { label: t('Pending'), tone: 'warn', states: ['Pending'] },
  new: { label: t('New'), tone: 'neutral', states: ['New'] },
  dropped: { label: t('Not processed'), tone: 'neutral', states: ['NotProcessed'] },
};

export function groupCount(counts: BatchRow['counts'], group: Group): number {
  return groupWords[group].states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

/** The six figures of an overview: what is still to come while it runs, what was left over once it has ended. */
export function sixGroups(row: BatchRow): Group[] {
  const last: Group = isFinal(row.state) || row.state === 'Cancelling' ? 'dropped' : 'new';
  return ['completed', 'failed', 'retrying', 'progress', 'pending', last];
}

/** The groups worth a chip: those that hold records. */
export function filledGroups(counts: BatchRow['counts']): Group[] {
  return groups.filter((group) => groupCount(counts, group) > 0);
}

/** Said when a filter leaves nothing. */
export function noneWords(group: Group | 'all', missing: boolean): string {
  if (missing) return t('No records that wait for keys found');
  return group === 'all' ? t('No records found') : nothing[group];
}

const nothing: Readonly<Record<Group, string>> = {
  completed: t('No completed records found'),
  failed: t('No failed records found'),
  retrying: t('No retrying records found'),
  progress: t('No in progress records found'),
  pending: t('No pending records found'),
  new: t('No new records found'),
  dropped: t('No not processed records found'),
};

export function groupOfStates(states: readonly RecordState[]): Group | undefined {
  return groups.find((group) => groupWords[group].states.some((state) => states.includes(state)));
}

/** What there is to say about one record: why it failed, what it waits for, or when it is tried again. */
export function saidOf({ message, missing, next }: Pick<RecordRow, 'message' | 'missing' | 'next'>): string {
  const [first] = missing;
  if (first) {
    const { entity, key } = first;
    return missing.length > 1
      ? t('Waits for {entity} {key} and {n} more', { entity, key, n: missing.length - 1 })
      : t('Waits for {entity} {key}', { entity, key });
  }
  const why = saidAgain(message);
  return next ? [why, t('Next try at {time}', { time: timeOfDay(next) })].filter(Boolean).join(' ') : why;
}

export function totalOf(counts: BatchRow['counts']): number {
  return recordStates.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}
