import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Repair } from '#contract/repair.ts';
import { openWindow } from './window-double.ts';

openWindow();
const kept = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, text: string) => kept.set(key, text),
  removeItem: (key: string) => kept.delete(key),
});
const { addRepair, enterMending, hasRoom, mostRepairs, redo, removeRepair, setCell, trackOf, undo, useMending } =
  await import('#renderer/stores/mending.ts');
const { dropRows } = await import('#renderer/stores/batches.ts');

const id = '0f0b5e70-7c1e-4c3a-9a2b-3d1c0a9b8c7d';
const trim: Repair = { column: 'mail', change: { kind: 'trim' }, family: 'a' };
const lower: Repair = { column: 'mail', change: { kind: 'lower' } };
const cell = (record: number, value: string): Repair => ({
  ...{ column: 'mail', change: { kind: 'set', value }, records: [record] },
});
const list = () => trackOf(id).list;

beforeEach(() => {
  kept.clear();
  useMending.setState({}, true);
  enterMending(id);
});

describe('the changes of a batch', () => {
  it('are undone and done again one by one', () => {
    addRepair(id, trim);
    addRepair(id, lower);
    removeRepair(id, 0);
    expect(list()).toEqual([lower]);
    expect(undo(id)).toBe(true);
    expect(list()).toEqual([trim, lower]);
    expect([undo(id), undo(id), undo(id)]).toEqual([true, true, false]);
    expect(list()).toEqual([]);
    expect([redo(id), redo(id), redo(id), redo(id)]).toEqual([true, true, true, false]);
    expect(list()).toEqual([lower]);
  });

  it('forget what was undone as soon as something new is done', () => {
    addRepair(id, trim);
    undo(id);
    addRepair(id, lower);
    expect(redo(id)).toBe(false);
    expect(list()).toEqual([lower]);
  });

  it('end with single cells, each with its newest value', () => {
    setCell(id, 7, 'mail', 'a@b.c');
    setCell(id, 8, 'mail', 'd@e.f');
    addRepair(id, trim);
    setCell(id, 7, 'mail', 'x@y.z');
    expect(list()).toEqual([trim, cell(8, 'd@e.f'), cell(7, 'x@y.z')]);
    undo(id);
    expect(list()).toEqual([trim, cell(7, 'a@b.c'), cell(8, 'd@e.f')]);
  });

  it('are as many as the engine takes, and a cell that is among them can still be changed', () => {
    for (let record = 1; record <= mostRepairs; record++) expect(setCell(id, record, 'mail', 'x')).toBe(true);
    expect(hasRoom(trackOf(id))).toBe(false);
    expect(setCell(id, 500, 'mail', 'x')).toBe(false);
    expect(setCell(id, 5, 'mail', 'y')).toBe(true);
    expect(list()).toHaveLength(mostRepairs);
  });

  it('outlive the page, but not their batch', () => {
    addRepair(id, trim);
    setCell(id, 7, 'mail', '');
    useMending.setState({}, true);
    enterMending(id);
    expect(list()).toEqual([trim, cell(7, '')]);
    expect(undo(id)).toBe(false);
    dropRows([id]);
    expect(list()).toEqual([]);
    expect(kept.size).toBe(0);
  });

  it('begin anew where what was kept is not from this version', () => {
    kept.set(`mending ${id}`, '[{"column": 5}]');
    useMending.setState({}, true);
    enterMending(id);
    expect(list()).toEqual([]);
    kept.set(`mending ${id}`, 'torn');
    useMending.setState({}, true);
    enterMending(id);
    expect(list()).toEqual([]);
  });
});
