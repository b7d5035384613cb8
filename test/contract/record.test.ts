import { describe, expect, it } from 'vitest';
import { recordUuid } from '#contract/record.ts';
import { isFailed, nextRecordState, recordStates, stateLetters, stateOfLetter } from '#contract/record-state.ts';

describe('a record', () => {
  it('has a letter of its own for every state', () => {
    expect(new Set(Object.values(stateLetters)).size).toBe(recordStates.length);
    for (const state of recordStates) expect(stateOfLetter(stateLetters[state])).toBe(state);
    expect(stateOfLetter('?')).toBeUndefined();
  });

  it('ends completed, failed in one of four ways, or not processed', () => {
    expect(recordStates.filter(isFailed)).toEqual([
      'FailedValidation',
      'TransformationFailed',
      'FailedGeoCoding',
      'Failed',
    ]);
    for (const state of recordStates.filter(isFailed)) expect(nextRecordState(state, 'resubmit')).toBe('Resubmitting');
    expect(nextRecordState('Completed', 'resubmit')).toBeUndefined();
  });

  it('has a valid version 8 id that depends on its batch and its number alone', () => {
    const batch = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
    const id = recordUuid(batch, 1);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(recordUuid(batch, 1)).toBe(id);
    expect(recordUuid(batch, 2)).not.toBe(id);
    expect(recordUuid('3f2504e0-4f89-41d3-9a0c-0305e82c3302'.replace('3f', '4f'), 1)).not.toBe(id);
    expect(recordUuid(batch, 281_474_976_710_655).slice(-12)).toBe('ffffffffffff');
  });
});
