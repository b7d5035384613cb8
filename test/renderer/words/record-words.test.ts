import { expect, it } from 'vitest';
import { recordStates } from '#contract/record-state.ts';
import { filledGroups, groupCount, groups, groupWords, saidOf, sixGroups } from '#renderer/words/record-words.ts';
import { rowWith } from '#test/renderer/row.ts';

it('puts every state of a record into exactly one group', () => {
  for (const state of recordStates) {
    expect(groups.filter((group) => groupWords[group].states.includes(state))).toHaveLength(1);
  }
});

it('counts the kinds of failure as one', () => {
  const { counts } = rowWith({});
  expect(groupCount(counts, 'failed')).toBe(40);
  expect(filledGroups(counts)).toEqual(['completed', 'failed', 'new']);
});

it('shows what was left over once a batch has ended', () => {
  expect(sixGroups(rowWith({})).at(-1)).toBe('new');
  expect(sixGroups(rowWith({ state: 'Cancelled' })).at(-1)).toBe('dropped');
});

it('says of a record why it failed, what it waits for, or when it is tried again', () => {
  const key = (name: string) => ({ entity: 'customer', key: name });
  const plain = { message: '', missing: [], next: null };
  expect(saidOf({ ...plain, message: 'The value is empty.' })).toBe('The value is empty.');
  expect(saidOf({ ...plain, missing: [key('C-1')] })).toBe('Waits for customer C-1');
  expect(saidOf({ ...plain, missing: [key('C-1'), key('C-2'), key('C-3')] })).toBe('Waits for customer C-1 and 2 more');
  expect(saidOf({ ...plain, next: '2026-11-22T10:00:14.000Z' })).toMatch(/^Next try at \d\d:\d\d:14$/);
  expect(saidOf({ ...plain, message: 'Timed out.', next: '2026-11-22T10:00:14.000Z' })).toMatch(
    /^Timed out\. Next try/,
  );
});
