import { describe, expect, it } from 'vitest';
import { blockedLines } from '#cli/keys.ts';

const ids = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc', 'dddddddd'].map((start) => `${start}-1111-4222-8333-444455556666`);

describe('the keys that hold up records', () => {
  it('are a table with what each of them would set free', () => {
    const key = { entity: 'customer', key: '4711', waiting: 12, unblocks: 1_500, batches: ids };
    const lines = blockedLines({ records: 1_500, keys: [key, { ...key, key: '5', batches: ids.slice(0, 1) }] }, 200);
    expect(lines[0]).toMatch(/^entity +key +waiting +unblocks +batches$/);
    expect(lines[1]).toMatch(/^customer +4711 +12 +1,500 +aaaaaaaa, bbbbbbbb, cccccccc and 1 more$/);
    expect(lines[2]).toMatch(/aaaaaaaa$/);
    expect(lines[3]).toBe('1,500 records wait for keys that are not there.');
  });

  it('may be none', () => {
    expect(blockedLines({ records: 0, keys: [] }, 200)).toEqual(['No record waits for a key.']);
  });
});
