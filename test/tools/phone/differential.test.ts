import { describe, expect, it } from 'vitest';
import { metadata } from '#tools/phone/metadata.ts';
import { random, textFor } from './chance.ts';
import { compare } from './differential.ts';
import { engineColumns } from './engine.ts';
import { libraryColumns, util } from './library.ts';
import { samples } from './samples.ts';

describe('the tool and the reference library', () => {
  it('say the same of 60,000 numbers of every region in every writing', { timeout: 60_000 }, () => {
    const { differences, valid, compared } = compare(60_000, 20_240_501);
    expect(differences).toEqual([]);
    expect(valid / compared).toBeGreaterThan(0.2);
  });

  it('say the same of the examples of every type of every region', () => {
    for (const [id, plan] of Object.entries(metadata.regions)) {
      for (const kind of Object.values(plan.types)) {
        const next = random(7);
        for (let round = 0; round < 3; round++) {
          const text = `+${plan.callingCode}${textFor(kind.pattern, next)}`;
          const region = /^\d/.test(id) ? undefined : id;
          expect(engineColumns(text, region)).toEqual(libraryColumns(text, region));
        }
      }
    }
  });

  it('say the same of numbers that people wrote down', () => {
    const texts = [
      ['+54 9 11 2345-6789', 'AR'],
      ['011 15 2345-6789', 'AR'],
      ['+0011 54 9 11 8765 4321', 'AU'],
      ['0(223) 15-123-4567', 'AR'],
      ['+52 1 55 1234 5678', 'MX'],
      ['044 55 1234 5678', 'MX'],
      ['(0)39 02 3661 8300', 'IT'],
      ['1-800-FLOWERS', 'US'],
      ['1-800-FLOWERS ext. 42', 'US'],
      ['(530) 583-6985 x302/x2303', 'US'],
      ['tel:03-331-6005;phone-context=+64', 'NZ'],
      ['tel:331-6005;phone-context=+64-3;isub=1', 'US'],
      ['+442034567890,,456#', 'GB'],
      ['0~0', 'US'],
      ['+1 (645) 123 1234 pin 5', 'US'],
    ] as const;
    for (const [text, region] of texts) expect(engineColumns(text, region)).toEqual(libraryColumns(text, region));
  });
});

describe('the samples', () => {
  it('come from every region with a plan and contain every type', () => {
    const types = new Set<string | undefined>();
    const regions = new Set<string | undefined>();
    let left = 30_000;
    for (const { text, region } of samples(3)) {
      if (left-- === 0) break;
      const columns = engineColumns(text, region);
      types.add(columns['number_type']);
      if (columns['is_valid'] === 'true') regions.add(columns['country_code']);
    }
    expect(types.size).toBe(13); // all twelve, and none for what cannot be read
    expect(util.getSupportedRegions().length - regions.size).toBeLessThan(8);
  });
});
