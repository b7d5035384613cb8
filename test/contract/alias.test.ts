import { describe, expect, it } from 'vitest';
import { alias, dialects } from '#contract/alias.ts';
import { batchStates } from '#contract/batch-state.ts';

const table = {
  Draft: ['Draft', 'DRAFT', undefined],
  Ready: ['Starting', 'READY', 'Waiting'],
  Processing: ['Running', 'PROCESSING', 'Processing'],
  Paused: ['Paused', 'PROCESSING', 'Processing'],
  Cancelling: ['Running', 'PROCESSING', 'Cancelling'],
  PostProcessing: ['Running', 'PROCESSING', 'Processing'],
  Completed: ['Completed', 'FINISHED', 'Completed'],
  CompletedWithErrors: ['Completed', 'FINISHED', 'CompletedWithErrors'],
  PostBatchFailed: ['Completed', 'ERROR', 'PostBatchFailed'],
  TooManyFailed: ['Cancelled', 'ERROR', 'TooManyFailed'],
  Cancelled: ['Cancelled', 'ERROR', 'Cancelled'],
  Error: ['Cancelled', 'ERROR', undefined],
} as const;

describe('the words of older systems', () => {
  it.each(batchStates)('name %s in each dialect', (state) => {
    expect(dialects.map((dialect) => alias(state, dialect))).toEqual(table[state]);
  });
});
