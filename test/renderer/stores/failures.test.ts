import { beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '#contract/failure.ts';
import type { Family, Repair, RepairPreview } from '#contract/repair.ts';
import { answerWith, settled } from '#test/renderer/engine.ts';
import { rowWith } from '#test/renderer/row.ts';

const { id } = rowWith({});
const family = (name: string, n: number): Family => ({
  ...{ id: name, stage: 'validate', code: 'RULE', field: '', column: name, message: name, n, samples: ['x'] },
});
/** Three records, of which a repair of a column mends those of the family of the same name. */
const families = [family('mail', 2), family('zip', 1)];
let broken = false;
answerWith({
  repair({ repairs }): RepairPreview {
    if (broken) throw new Failure('unreadable', 'The disk does not answer.');
    const columns = new Set(repairs.map(({ column }) => column));
    const shares = families.map(({ id, n }) => {
      const mended = columns.has(id) ? n : 0;
      return { family: id, n, changed: mended, mended };
    });
    const mended = shares.reduce((sum, share) => sum + share.mended, 0);
    const left = families.filter(({ id }) => !columns.has(id));
    return { failed: 3, changed: mended, mended, families: left, shares, rows: [] };
  },
  records: ({ skip }) =>
    ({ message: 'ok', totalCount: 3, data: skip < 3 ? [{ record: (skip + 1) * 10 }] : [] }) as never,
});
const { chooseFamily, everyFamily, goToFailure, lookedAt, openFailures, shareOf, useFailures } = await import(
  '#renderer/stores/failures.ts'
);
const { addRepair, trackOf, undo, useMending } = await import('#renderer/stores/mending.ts');
const { applyRepair } = await import('#renderer/stores/apply-repair.ts');
const { openBatch, usePlace } = await import('#renderer/stores/place.ts');
const { repairOf, startForm, changeForm, useRepairForm } = await import('#renderer/stores/repair-form.ts');
const looked = () => lookedAt(useFailures.getState());
const mend = (column: string) => addRepair(id, { column, change: { kind: 'trim' }, family: column });

beforeEach(async () => {
  broken = false;
  useMending.setState({}, true);
  useFailures.setState({ id: '' });
  openFailures(id);
  await settled();
});

describe('the failures of a batch', () => {
  it('lead from family to family until nothing is left, and back when that is undone', async () => {
    expect(looked()).toBe('mail');
    mend('mail');
    await settled();
    expect(looked()).toBe('zip');
    chooseFamily('mail');
    expect(looked()).toBe('mail');
    mend('zip');
    await settled();
    expect(looked()).toBeNull();
    expect(shareOf(useFailures.getState().shares, everyFamily)).toMatchObject({ n: 3, mended: 3 });
    undo(id);
    await settled();
    expect(looked()).toBe('zip');
    expect(shareOf(useFailures.getState().shares, 'zip')).toMatchObject({ n: 1, mended: 0 });
  });

  it('keep the families as the batch has them, however much is mended', async () => {
    mend('mail');
    mend('zip');
    await settled();
    expect(useFailures.getState().families?.map(({ id }) => id)).toEqual(['mail', 'zip']);
  });

  it('show one record among all of them', async () => {
    openBatch(id, 'records');
    chooseFamily('zip');
    await goToFailure(id, 20);
    await settled();
    expect(useFailures.getState()).toMatchObject({ chosen: everyFamily, left: false, jump: { row: 1 } });
    expect(usePlace.getState().place).toMatchObject({ screen: 'batch', id, tab: 'failures' });
  });

  it('say why they cannot be told', async () => {
    broken = true;
    mend('mail');
    await settled();
    expect(useFailures.getState().trouble).toBe('The disk does not answer.');
    broken = false;
    undo(id);
    await settled();
    expect(useFailures.getState().trouble).toBe('');
  });
});

describe('the repair that is put together', () => {
  const made = () => repairOf(useRepairForm.getState());

  it('is one as soon as it says something', () => {
    startForm(families[0], 'zip');
    expect(made()).toBeUndefined();
    changeForm({ value: 'x' });
    expect(made()).toEqual({ column: 'mail', change: { kind: 'set', value: 'x' }, family: 'mail' });
    changeForm({ kind: 'empty' });
    expect(made()?.change).toEqual({ kind: 'set', value: '' });
    changeForm({ kind: 'replace' });
    expect(made()).toBeUndefined();
    changeForm({ find: 'a' });
    expect(made()?.change).toEqual({ kind: 'replace', find: 'a', by: '', pattern: false });
    changeForm({ kind: 'compute', expression: ' ' });
    expect(made()).toBeUndefined();
    changeForm({ kind: 'upper' });
    expect(made()?.change).toEqual({ kind: 'upper' });
  });

  it('offers the values of the family, and leaves alone those without a new one', () => {
    startForm({ ...family('state', 9), code: 'NOT_IN_LIST', samples: ['offen', 'fertig'] }, 'zip');
    expect(useRepairForm.getState().kind).toBe('map');
    const [, done] = useRepairForm.getState().pairs;
    changeForm({ pairs: [{ from: 'offen', to: 'open' }, done ?? { from: '', to: '' }] });
    expect(made()?.change).toEqual({ kind: 'map', values: { offen: 'open' } });
  });

  it('is applied once, also when the engine has not answered yet and somebody moves on', async () => {
    startForm(families[0], 'zip');
    changeForm({ value: 'x' });
    const repair = made() as Repair;
    const both = Promise.all([applyRepair(id, repair, false), applyRepair(id, repair, false)]);
    startForm(families[1], 'zip');
    changeForm({ value: 'y' });
    await both;
    expect(trackOf(id).list).toEqual([repair]);
    expect(made()?.change).toEqual({ kind: 'set', value: 'y' });
    await applyRepair(id, made() as Repair, true);
    expect(trackOf(id).list).toHaveLength(2);
    expect(made()).toBeUndefined();
  });

  it('is not applied when the engine cannot make sense of it', async () => {
    startForm(families[0], 'zip');
    changeForm({ value: 'x' });
    broken = true;
    await expect(applyRepair(id, made() as Repair, false)).rejects.toThrow('The disk does not answer.');
    expect(trackOf(id).list).toEqual([]);
    expect(made()?.change).toEqual({ kind: 'set', value: 'x' });
  });

  it('is for all that failed where no family is looked at', () => {
    startForm(undefined, 'zip');
    changeForm({ kind: 'trim' });
    expect(made()).toEqual({ column: 'zip', change: { kind: 'trim' } });
  });
});
