import { expect, it } from 'vitest';
import { idOf } from '#test/renderer/look/more-rows.ts';
import { openWindow } from './window-double.ts';

const { asked } = openWindow();
const { meetSamples, noteSample, sampleIds } = await import('#renderer/stores/sample-batches.ts');
const { rowOf } = await import('#renderer/stores/batches.ts');

it('batches of the sample data are met again, and those that are gone are forgotten', async () => {
  noteSample(idOf.kept);
  noteSample('00000000-0000-8000-8000-00000000dead');
  await meetSamples();
  expect(sampleIds()).toEqual([idOf.kept]);
  expect(rowOf(idOf.kept)?.id).toBe(idOf.kept);
  // What is known is not asked for again.
  const before = asked('row').length;
  await meetSamples();
  expect(asked('row')).toHaveLength(before);
});
