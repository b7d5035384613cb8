import { describe, expect, it } from 'vitest';
import { exitOfBatch, exitOfError } from '#cli/exit-code.ts';
import { batchStates, isFinal } from '#contract/batch-state.ts';
import { Failure, failureCodes } from '#contract/failure.ts';
import { batchRow } from './batch-row.ts';

describe('the exit code', () => {
  it('of every final state is its own', () => {
    const codes = batchStates.filter(isFinal).map((state) => [state, exitOfBatch(batchRow({ state }))]);
    expect(Object.fromEntries(codes)).toEqual({
      Completed: 0,
      CompletedWithErrors: 1,
      TooManyFailed: 2,
      Cancelled: 3,
      PostBatchFailed: 4,
      Error: 6,
    });
  });

  it('of a batch whose input was refused says that the input was bad', () => {
    expect(exitOfBatch(batchRow({ state: 'Error', code: 'bad-file' }))).toBe(5);
    expect(exitOfBatch(batchRow({ state: 'Error', code: 'damaged' }))).toBe(6);
  });

  it('of a paused batch tells a person from a want of disk or credits', () => {
    expect(exitOfBatch(batchRow({ state: 'Paused', reason: 'user' }))).toBe(130);
    expect(exitOfBatch(batchRow({ state: 'Paused', reason: 'disk' }))).toBe(6);
    expect(exitOfBatch(batchRow({ state: 'Paused', reason: 'credits' }))).toBe(6);
  });

  it('of a failure is 5 where the caller can mend it, 6 where not, 130 where the caller gave up', () => {
    const codes = failureCodes.map((code) => [code, exitOfError(new Failure(code, 'x'))]);
    expect(Object.fromEntries(codes)).toEqual({
      'bad-input': 5,
      'bad-file': 5,
      unreadable: 5,
      'not-found': 5,
      'not-allowed': 5,
      'no-space': 6,
      'no-credits': 6,
      'not-writable': 6,
      'not-sent': 6,
      busy: 6,
      newer: 6,
      damaged: 6,
      cancelled: 130,
      'engine-lost': 6,
      internal: 6,
    });
    expect(exitOfError(new TypeError('x'))).toBe(6);
  });
});
