/** How the window names the states of a record and groups them into chips and counts. */
import type { BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import type { RecordRow } from '#contract/record.ts';
import { failedStates, type RecordState, recordStates } from '#contract/record-state.ts';
import type { Tone } from './batch-words.ts';
import { timeOfDay } from './times.ts';

export const recordWords: Readonly<Record<RecordState, { label: string; tone: Tone }>> = {
  New: { label: 'New', tone: 'neutral' },
  Pending: { label: 'Pending', tone: 'warn' },
  InProgress: { label: 'In progress', tone: 'info' },
  Retrying: { label: 'Retrying', tone: 'hold' },
  Resubmitting: { label: 'Resubmitting', tone: 'hold' },
  GeoCodingSuccessful: { label: 'Geocoding successful', tone: 'ok' },
  Completed: { label: 'Completed', tone: 'ok' },
  FailedValidation: { label: 'Failed validation', tone: 'bad' },
  TransformationFailed: { label: 'Transformation failed', tone: 'bad' },
  FailedGeoCoding: { label: 'Geocoding failed', tone: 'bad' },
  Failed: { label: 'Failed', tone: 'bad' },
  NotProcessed: { label: 'Not processed', tone: 'neutral' },
};

/** Several states that a person thinks of as one. */
export const groups = ['completed', 'failed', 'retrying', 'progress', 'pending', 'new', 'dropped'] as const;
export type Group = (typeof groups)[number];

export const groupWords: Readonly<Record<Group, { label: string; tone: Tone; states: readonly RecordState[] }>> = {
  completed: { label: 'Completed', tone: 'ok', states: ['Completed'] },
  failed: { label: 'Failed', tone: 'bad', states: failedStates },
  retrying: { label: 'Retrying', tone: 'hold', states: ['Retrying', 'Resubmitting'] },
  progress: { label: 'In progress', tone: 'info', states: ['InProgress', 'GeoCodingSuccessful'] },
  pending: { label: 'Pending', tone: 'warn', states: ['Pending'] },
  new: { label: 'New', tone: 'neutral', states: ['New'] },
  dropped: { label: 'Not processed', tone: 'neutral', states: ['NotProcessed'] },
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

export function groupOfStates(states: readonly RecordState[]): Group | undefined {
  return groups.find((group) => groupWords[group].states.some((state) => states.includes(state)));
}

/** What there is to say about one record: why it failed, what it waits for, or when it is tried again. */
export function saidOf({ message, missing, next }: Pick<RecordRow, 'message' | 'missing' | 'next'>): string {
  const [first] = missing;
  if (first) {
    const more = missing.length > 1 ? ` and ${missing.length - 1} more` : '';
    return `Waits for ${first.entity} ${first.key}${more}`;
  }
  return next ? [message, `Next try at ${timeOfDay(next)}`].filter(Boolean).join(' ') : message;
}

export function totalOf(counts: BatchRow['counts']): number {
  return recordStates.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}
