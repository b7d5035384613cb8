import { describe, expect, it } from 'vitest';
import type { BundleDesign, Manifest } from '#contract/bundle.ts';
import {
  compareLine,
  dataLine,
  designLine,
  importedRecipe,
  recipeName,
  savedRecipe,
} from '#renderer/words/recipe-words.ts';

const data = { name: 'a.csv', records: 1_200, bytes: 4_000, masked: [] as string[] } as unknown as NonNullable<
  Manifest['data']
>;
const manifest = (more: Partial<Manifest>) => ({ data, output: null, ...more }) as Manifest;

describe('a recipe', () => {
  it.each([
    ['Spring letter', 'Spring letter.batchmill'],
    ['2026/05: "a\\b"?', '2026 05 a b.batchmill'],
    ['  ', 'Recipe.batchmill'],
  ])('of “%s” is saved as %s, a name that every system takes', (label, name) => {
    expect(recipeName(label)).toBe(name);
  });

  it('says whether its output can be compared, and why not', () => {
    expect(compareLine(manifest({ output: 'a'.repeat(64) }))).toMatch(/^Yes/);
    expect(compareLine(manifest({ data: { ...data, masked: ['mail'] } }))).toMatch(/^No: masked/);
    expect(compareLine(manifest({}))).toMatch(/^No: the batch had not ended/);
    expect(compareLine(manifest({ data: null }))).toMatch(/^No: there is no data/);
    expect(dataLine(data)).toBe('a.csv · 1,200 records · 4 kB');
  });

  it('says what becomes of its interface and flow', () => {
    const one = (more: Partial<BundleDesign>): BundleDesign => ({
      ...{ kind: 'flow', name: 'Check', as: 'Check', fate: 'new' },
      ...more,
    });
    expect(designLine(one({ fate: 'there' }))).toBe('Flow “Check” is there already');
    expect(designLine(one({ kind: 'interface', as: 'Check (2)', fate: 'renamed' }))).toBe(
      'Interface “Check (2)” is new: another one is called “Check” here',
    );
    expect(importedRecipe({ row: null, designs: [one({}), one({ fate: 'there' })], output: null })).toBe(
      'Saved: “Check”.',
    );
    expect(importedRecipe({ row: null, designs: [one({ fate: 'there' })], output: null })).toBe(
      'Everything was there already.',
    );
  });

  it('says what was saved', () => {
    const written = { file: 'x', bytes: 2_000, records: 1, masked: ['mail', 'name'] };
    expect(savedRecipe(written)).toBe('With 1 record, 2 kB. Masked: mail, name.');
    expect(savedRecipe({ ...written, records: null, masked: [] })).toBe('Without data, 2 kB.');
  });
});
