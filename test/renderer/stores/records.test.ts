import { describe, expect, it } from 'vitest';
import { idOf } from '#test/renderer/look/more-rows.ts';
import { openWindow } from './window-double.ts';

openWindow();
const { everything, goToRecord, isFiltered, questionOf, showRecords, useRecords } = await import(
  '#renderer/stores/records.ts'
);
const { openBatch, usePlace } = await import('#renderer/stores/place.ts');

describe('the filter of records', () => {
  it('is a question to the engine', () => {
    expect(questionOf(everything)).toEqual({});
    expect(questionOf({ ...everything, missing: true, text: ' x ' })).toEqual({ missingDependencies: true, text: 'x' });
    expect(isFiltered({ ...everything, missing: true })).toBe(true);
  });

  it('shows what is missing, from wherever it was asked for', () => {
    openBatch(idOf.pending);
    showRecords(idOf.pending, { missing: true });
    expect(useRecords.getState()).toMatchObject({ id: idOf.pending, filter: { ...everything, missing: true } });
    expect(usePlace.getState().place).toMatchObject({ tab: 'records' });
  });
});

it('goes to a record of another batch, without the filter of this one', () => {
  openBatch(idOf.child, 'records');
  showRecords(idOf.child, { code: 'EMPTY_INPUT' });
  goToRecord(3_307, idOf.pending);
  expect(usePlace.getState().place).toEqual({ screen: 'batch', id: idOf.pending, tab: 'records' });
  expect(useRecords.getState()).toMatchObject({ id: idOf.pending, filter: everything, jump: { row: 3_306 } });
});
