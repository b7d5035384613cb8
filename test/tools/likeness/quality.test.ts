import { describe, expect, it } from 'vitest';
import { people } from './people.ts';
import { allFields, find, quality } from './quality.ts';

const without = (...names: string[]) => allFields.filter(({ name }) => !names.includes(name));
const seeds = [1, 2, 3, 4, 5];

/** About 600 records of 400 people each; one in ten is a relative or a namesake of another. */
describe.each([
  ['all fields', allFields],
  ['all but the e-mail address', without('email')],
  ['name, address and phone', without('email', 'born')],
  ['name and address alone', without('email', 'born', 'phone')],
] as const)('400 planted people, by %s', (_, fields) => {
  const found = seeds.map((seed) => {
    const entries = people(400, seed);
    return quality(entries, find(entries, fields));
  });

  it('are told apart: precision is at least 0.98', () => {
    const mean = found.reduce((sum, { precision }) => sum + precision, 0) / found.length;
    expect(mean).toBeGreaterThanOrEqual(0.98);
    for (const { precision } of found) expect(precision).toBeGreaterThanOrEqual(0.96);
  });

  it('are put together: recall is at least 0.92', () => {
    for (const { recall } of found) expect(recall).toBeGreaterThanOrEqual(0.92);
  });
});

describe('several thousand people', () => {
  it('are told apart no worse, whatever meets in the blocks', () => {
    const entries = people(6000, 11);
    const { precision, recall } = quality(entries, find(entries));
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(recall).toBeGreaterThanOrEqual(0.97);
  });
});
