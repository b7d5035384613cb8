import { expect, it } from 'vitest';
import { recordStates } from '#contract/record-state.ts';
import { filledGroups, groupCount, groups, groupWords, sixGroups } from '#renderer/words/record-words.ts';
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
