import { expect, it } from 'vitest';
import { belongsTo, canRepair, folderName, repairedSentence } from '#renderer/words/damage-words.ts';
import { rowWith } from '#test/renderer/row.ts';

it('names a folder by its last part, on every system', () => {
  expect(folderName('/home/ada/Batchmill/batch/tenants-0f0b5e74')).toBe('tenants-0f0b5e74');
  expect(folderName('C:\\Batchmill\\batch\\tenants-0f0b5e74\\')).toBe('tenants-0f0b5e74');
});

it('knows the batch of a folder by the beginning of its id', () => {
  expect(belongsTo('0f0b5e70-7c1e-4c3a-9a2b-3d1c0a9b8c7d', '/batch/trial-0f0b5e70')).toBe(true);
  expect(belongsTo('0f0b5e70-7c1e-4c3a-9a2b-3d1c0a9b8c7d', '/batch/trial-0f0b5e71')).toBe(false);
});

it('says after a repair what was kept and what runs again', () => {
  const salvage = { row: rowWith({ label: 'Tenants' }), kept: 95_200, again: 800, damaged: '/d' };
  expect(repairedSentence(salvage)).toBe(
    '“Tenants” is repaired. The results of 95,200 records are kept, 800 run again.',
  );
  expect(repairedSentence({ ...salvage, kept: 1, again: 0 })).toBe(
    '“Tenants” is repaired. The results of 1 record are kept, nothing has to run again.',
  );
});

it('offers a repair of a damaged batch alone', () => {
  const trouble = { folder: '/home/ada/Batchmill/batch/trial-0f0b5e70', code: 'damaged', message: '' } as const;
  expect(canRepair(trouble)).toBe(true);
  expect(canRepair({ ...trouble, folder: 'C:\\Batchmill\\batch\\trial-0f0b5e70' })).toBe(true);
  expect(canRepair({ ...trouble, code: 'newer' })).toBe(false);
  expect(canRepair({ ...trouble, folder: '/home/ada/Batchmill/damaged-20261122T100000000Z' })).toBe(false);
});
