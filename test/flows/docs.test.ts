import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { interfaceSchema } from '#contract/interface.ts';
import { repairsSchema } from '#contract/repair.ts';
import { compileMapping } from '#flows/mapping.ts';
import { compileRepairs } from '#flows/repair.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/interfaces-and-flows.md'), 'utf8');
/** Blocks of JSON that are set in by four spaces. */
const examples = [...page.matchAll(/(?:^ {4}.*\n)+/gm)].map(([block]) => JSON.parse(block) as unknown);

describe('the examples of the manual', () => {
  it('are an interface that works', () => {
    const { fields, map } = compileMapping(interfaceSchema.parse(examples[0]), [
      'Customer No.',
      'E-Mail',
      'address.country',
      'since',
    ]);
    expect(fields).toHaveLength(6);
    expect(map(['c1', 'a@b.de', '', '2001-01-01'])).toEqual(['c1', 'a@b.de', 'DE', '2001-01-01', 'import', 'c1 (DE)']);
  });

  it('are repairs that work', () => {
    const mend = compileRepairs(repairsSchema.parse(examples[1]), ['zip', 'land', 'day']);
    expect(mend(12, '', ['D-12345', 'Deutschland', '01.02.2024'])).toEqual(['12345', 'DE', '2024']);
  });
});
