import { describe, expect, it } from 'vitest';
import { type Cursor, leftBy, moved, rangeOf } from '#renderer/grid/cursor.ts';

const extent = { rows: 100, columns: 4, page: 20 };
const at = (row: number, column = 0, anchor: number | null = null): Cursor => ({ row, column, anchor });
const key = (name: string, held = '') => ({ key: name, mod: held.includes('mod'), shift: held.includes('shift') });

describe('the cursor', () => {
  it('moves by cells, pages and ends, and stays inside', () => {
    expect(moved(at(0), key('ArrowUp'), extent)).toEqual(at(0));
    expect(moved(at(5, 1), key('ArrowRight'), extent)).toEqual(at(5, 2));
    expect(moved(at(5), key('PageDown'), extent)).toEqual(at(25));
    expect(moved(at(95), key('PageDown'), extent)).toEqual(at(99));
    expect(moved(at(5, 3), key('Home'), extent)).toEqual(at(5, 0));
    expect(moved(at(5), key('End', 'mod'), extent)).toEqual(at(99, 3));
  });

  it('extends a range from where it began', () => {
    const once = moved(at(5), key('ArrowDown', 'shift'), extent) ?? at(0);
    const twice = moved(once, key('PageDown', 'shift'), extent) ?? at(0);
    expect(twice).toEqual(at(26, 0, 5));
    expect(rangeOf(twice)).toEqual({ from: 5, to: 26 });
  });

  it('extends a range upwards too', () => {
    expect(rangeOf(moved(at(5), key('ArrowUp', 'shift'), extent) ?? at(0))).toEqual({ from: 4, to: 5 });
  });

  it('drops the range on a plain move', () => {
    expect(moved(at(9, 0, 2), key('ArrowDown'), extent)?.anchor).toBeNull();
  });

  it('selects everything as two numbers', () => {
    expect(rangeOf(moved(at(5), key('a', 'mod'), extent) ?? at(0))).toEqual({ from: 0, to: 99 });
    expect(moved(at(5), key('a'), extent)).toBeUndefined();
  });
});

describe('a cell that was changed', () => {
  const open = [1, 3];

  it('is left downwards by Enter, and onwards by Tab into the next row', () => {
    expect(leftBy(at(5, 1, 2), 'down', open, extent)).toEqual(at(6, 1));
    expect(leftBy(at(0, 1), 'up', open, extent)).toEqual(at(0, 1));
    expect(leftBy(at(5, 1), 'on', open, extent)).toEqual(at(5, 3));
    expect(leftBy(at(5, 3), 'on', open, extent)).toEqual(at(6, 1));
    expect(leftBy(at(5, 3), 'back', open, extent)).toEqual(at(5, 1));
    expect(leftBy(at(5, 1), 'back', open, extent)).toEqual(at(4, 3));
    expect(leftBy(at(5, 1), 'stay', open, extent)).toEqual(at(5, 1));
  });
});
