import { expect, it } from 'vitest';
import { Failure } from '#contract/failure.ts';
import { answerWith, settled } from '#test/renderer/engine.ts';
import { rowWith } from '#test/renderer/row.ts';

const folder = '/home/ada/Batchmill/batch/trial-0f0b5e70';
const salvage = { row: rowWith({ state: 'Ready' }), kept: 900, again: 100, damaged: `${folder}/damaged.db` };
let asked = 0;
let broken = true;
const calm = {
  version: '',
  workspace: '',
  pid: 1,
  workers: 1,
  busy: 0,
  running: 0,
  waiting: 0,
  rate: 0,
  freeDisk: 1,
  balance: 0,
  reserved: 0,
  troubles: [],
};
answerWith({
  salvage() {
    asked++;
    if (broken) throw new Failure('no-space', 'The disk is full. Free some space, then try again.');
    return salvage;
  },
  status: () => calm,
});
const { forgetRepair, repair, useRepairs } = await import('#renderer/stores/damage.ts');
const { rowOf } = await import('#renderer/stores/batches.ts');
const phase = () => useRepairs.getState().repairs.get(folder);

it('repairs a batch once, however often it is asked to meanwhile', async () => {
  const first = repair(folder);
  const second = repair(folder);
  expect(phase()).toEqual({ phase: 'working' });
  await Promise.all([first, second]);
  expect(asked).toBe(1);
  expect(phase()).toEqual({ phase: 'failed', sentence: 'The disk is full. Free some space, then try again.' });

  broken = false;
  await repair(folder);
  await settled();
  expect(phase()).toEqual({ phase: 'done', salvage });
  expect(rowOf(salvage.row.id)?.state).toBe('Ready');
  forgetRepair(folder);
  expect(phase()).toBeUndefined();
});
