import { describe, expect, it } from 'vitest';
import { wantsColour } from '#cli/colour.ts';
import { signed } from '#cli/state-sign.ts';
import { tableLines } from '#cli/table.ts';
import { batchStates } from '#contract/batch-state.ts';

const stream = (isTTY: boolean) => ({ isTTY }) as NodeJS.WriteStream;

describe('colours', () => {
  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [true, { CLICOLOR: '0' }, false],
    [false, { CLICOLOR: '1' }, false],
    [false, { CLICOLOR_FORCE: '1' }, true],
    [false, { CLICOLOR_FORCE: '0' }, false],
    [false, { CLICOLOR_FORCE: '1', NO_COLOR: '1' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [false, { FORCE_COLOR: '' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [false, { FORCE_COLOR: '3', NO_COLOR: '1' }, true],
  ])('on a terminal (%s) with %o: %s', (terminal, surroundings, wanted) => {
    expect(wantsColour(terminal, surroundings)).toBe(wanted);
  });
});

describe('a state', () => {
  it('has a sign beside its word on a terminal, and is the word alone in a pipe', () => {
    expect(signed('Completed', 'Completed', stream(true))).toBe('✓ Completed');
    for (const state of batchStates) {
      expect(signed(state, state, stream(false))).toBe(state);
      expect(signed(state, state, stream(true))).toMatch(/^\S \w+$/);
    }
  });
});

describe('a painted cell', () => {
  it('keeps its width, and the head its own colour', () => {
    const columns = [{ title: 'state', paint: (cell: string, row: number) => `<${row}${cell}>` }, { title: 'n' }];
    const rows = [
      ['ok', '1'],
      ['failed', '2'],
    ];
    expect(tableLines(columns, rows, 80)).toEqual(['state   n', '<0ok    >  1', '<1failed>  2']);
  });
});
