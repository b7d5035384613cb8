import { describe, expect, it } from 'vitest';
import { chosenEntity, fieldsOf, keysText, waitingSentence } from '#renderer/words/entity-words.ts';

const missing = (key: string, unblocks: number, waiting = unblocks) => ({
  entity: 'company',
  key,
  waiting,
  batches: [],
  unblocks,
});

it('looks into the chosen entity, or the first when that one is gone', () => {
  const entities = [
    { entity: 'company', keys: 3 },
    { entity: 'site', keys: 1 },
  ];
  expect(chosenEntity(entities, 'site')?.entity).toBe('site');
  expect(chosenEntity(entities, 'tenant')?.entity).toBe('company');
  expect(chosenEntity([], 'site')).toBeUndefined();
});

describe('the columns of an entity', () => {
  const row = (data: Record<string, string>, key = 'k') => ({ key, uuid: 'u', batch: 'b', data });

  it('are every field that a row has, in the order of the rows, as wide as what they hold', () => {
    expect(fieldsOf([row({ name: 'Kestrel', city: 'b' }), row({ city: 'c', vat: 'd' })])).toEqual([
      { name: 'name', length: 7 },
      { name: 'city', length: 4 },
      { name: 'vat', length: 3 },
    ]);
  });

  it('do not repeat the key', () => {
    const rows = [row({ id: 'C-1', code: 'C-1' }, 'C-1'), row({ id: 'C-2', code: 'x' }, 'C-2')];
    expect(fieldsOf(rows).map(({ name }) => name)).toEqual(['code']);
  });
});

it('says what storing the first key would do', () => {
  expect(waitingSentence({ records: 12, keys: [missing('C-1', 9), missing('C-2', 3)] })).toBe(
    '12 records wait for a key that is not stored yet. Store “C-1” with any batch, and 9 of them go on by themselves.',
  );
  expect(waitingSentence({ records: 1, keys: [missing('C-1', 1)] })).toBe(
    '1 record waits for a key that is not stored yet. Store “C-1” with any batch, and it goes on by itself.',
  );
  expect(waitingSentence({ records: 0, keys: [] })).toBe('No record waits for a key.');
});

it('copies missing keys as a table that line ends in keys cannot break', () => {
  expect(keysText([missing('C\t1\n', 9, 4)])).toBe('entity\tkey\tunblocks\twaiting\ncompany\tC 1 \t9\t4');
});
