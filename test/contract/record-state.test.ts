import { describe, expect, it } from 'vitest';
import {
  endStates,
  failedStates,
  isFailed,
  isOpen,
  isOpenLetter,
  nextRecordState,
  type RecordEvent,
  type RecordState,
  recordStates,
  stateLetters,
  stateOfLetter,
} from '#contract/record-state.ts';

/** Everything that can happen to a record; every other pair means nothing. */
const life: Partial<Record<RecordState, Partial<Record<RecordEvent, RecordState>>>> = {
  New: { take: 'InProgress', wait: 'Pending', drop: 'NotProcessed' },
  Pending: { wake: 'New', orphan: 'Failed', drop: 'NotProcessed' },
  InProgress: {
    complete: 'Completed',
    geocode: 'GeoCodingSuccessful',
    failValidation: 'FailedValidation',
    failTransformation: 'TransformationFailed',
    failGeoCoding: 'FailedGeoCoding',
    fail: 'Failed',
    retry: 'Retrying',
    wait: 'Pending',
    lose: 'New',
  },
  Retrying: { take: 'InProgress', fail: 'Failed', drop: 'NotProcessed' },
  Resubmitting: { take: 'InProgress', drop: 'NotProcessed' },
  GeoCodingSuccessful: {
    complete: 'Completed',
    failTransformation: 'TransformationFailed',
    fail: 'Failed',
    wait: 'Pending',
    retry: 'Retrying',
    lose: 'New',
  },
  FailedValidation: { resubmit: 'Resubmitting' },
  TransformationFailed: { resubmit: 'Resubmitting' },
  FailedGeoCoding: { resubmit: 'Resubmitting' },
  Failed: { resubmit: 'Resubmitting' },
  NotProcessed: { resubmit: 'Resubmitting' },
};
const events = [...new Set(Object.values(life).flatMap((row) => Object.keys(row)))] as RecordEvent[];

describe('a record', () => {
  for (const state of recordStates)
    it(`${state}: goes only where its life leads`, () => {
      for (const event of events) expect([event, nextRecordState(state, event)]).toEqual([event, life[state]?.[event]]);
    });

  it('is counted as a failure in four states, never while it is open or was not processed', () => {
    expect(recordStates.filter(isFailed)).toEqual([...failedStates]);
    expect(recordStates.filter((state) => isFailed(state) && isOpen(state))).toEqual([]);
  });

  it('has ended in six states', () => {
    expect(recordStates.filter((state) => !isOpen(state)).sort()).toEqual([...endStates].sort());
  });

  it('is stored as a letter of its own', () => {
    expect(new Set(Object.values(stateLetters)).size).toBe(recordStates.length);
    for (const state of recordStates) {
      expect(stateOfLetter(stateLetters[state])).toBe(state);
      expect(isOpenLetter(stateLetters[state])).toBe(isOpen(state));
    }
  });
});
