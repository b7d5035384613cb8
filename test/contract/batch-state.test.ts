import { describe, expect, it } from 'vitest';
import {
  type BatchEvent,
  batchActions,
  batchStates,
  can,
  isActive,
  isFinal,
  next,
  refusal,
} from '#contract/batch-state.ts';

const final = ['Completed', 'CompletedWithErrors', 'PostBatchFailed', 'TooManyFailed', 'Cancelled', 'Error'];
const always: BatchEvent[] = ['clone'];

/** What a person may do in each state; every other pair is refused. */
const allowed: Record<string, BatchEvent[]> = {
  Draft: ['edit', 'run', 'delete'],
  Ready: ['pause', 'cancel'],
  Processing: ['pause', 'cancel'],
  Paused: ['resume'],
  Cancelling: [],
  PostProcessing: [],
  Completed: ['delete', 'keep', 'release'],
  CompletedWithErrors: ['resubmit', 'delete', 'keep', 'release'],
  PostBatchFailed: ['retry', 'delete', 'keep', 'release'],
  TooManyFailed: ['resubmit', 'delete', 'keep', 'release'],
  Cancelled: ['resubmit', 'delete', 'keep', 'release'],
  Error: ['delete', 'keep', 'release'],
};

const events = [
  'run',
  'start',
  'pause',
  'resume',
  'cancel',
  'abort',
  'drain',
  'settle',
  'settleAborted',
  'complete',
  'completeWithErrors',
  'failPostBatch',
  'retry',
  'wake',
  'fail',
] as const;

describe('a batch', () => {
  for (const state of batchStates)
    for (const action of batchActions)
      it(`${state}: ${action} is ${allowed[state]?.includes(action) || always.includes(action) ? 'allowed' : 'refused with a reason'}`, () => {
        const may = allowed[state]?.includes(action) || always.includes(action);
        expect(can(state, action)).toBe(may);
        if (!may) expect(refusal(state, action)).toMatch(/^Cannot \w+ a batch that is .+\.$/);
      });

  it('can reach every state from Draft, and a final one from everywhere', () => {
    const reach = (from: string) => {
      const seen = new Set([from]);
      for (const state of seen)
        for (const event of events) {
          const to = next(state as never, event);
          if (to) seen.add(to);
        }
      return seen;
    };
    expect([...reach('Draft')].sort()).toEqual([...batchStates].sort());
    for (const state of batchStates) expect([...reach(state)].some((to) => final.includes(to))).toBe(true);
  });

  it('is final in exactly six states, and active in four', () => {
    expect(batchStates.filter(isFinal).sort()).toEqual([...final].sort());
    expect(batchStates.filter(isActive)).toEqual(['Ready', 'Processing', 'Cancelling', 'PostProcessing']);
  });

  it('goes on from a final state only to retry its post-batch step, or when a missing key has come', () => {
    const lively = batchStates.filter(isFinal).flatMap((state) =>
      events.flatMap((event) => {
        const to = next(state, event);
        return to && to !== state && to !== 'Gone' ? [`${state} ${event} ${to}`] : [];
      }),
    );
    expect(lively.sort()).toEqual(['CompletedWithErrors wake Ready', 'PostBatchFailed retry PostProcessing']);
  });

  it('tells why a cancelled batch cannot be resumed', () => {
    expect(refusal('Cancelled', 'resume')).toMatch(/never be resumed/);
    expect(refusal('Paused', 'cancel')).toMatch(/Resume and cancel/);
  });
});
