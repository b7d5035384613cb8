import { describe, expect, it } from 'vitest';
import { faceOf, toolOptions } from '#cli/tool-options.ts';
import type { ToolFace } from '#contract/tool.ts';

const plain: ToolFace = {
  name: 'plain',
  label: 'Plain',
  summary: '',
  element: 'thing',
  hints: [],
  columns: [],
  facets: [],
  options: [{ name: 'strict', kind: 'flag', label: '', help: '', default: false }],
  sources: [],
};
const rich: ToolFace = {
  ...plain,
  name: 'rich',
  options: [
    ...plain.options,
    { name: 'home', kind: 'country', label: '', help: '', default: '' },
    { name: 'land', kind: 'field', label: '', help: '', default: '' },
  ],
};

describe('a tool', () => {
  it('is found by its name, or the names there are get listed', () => {
    expect(faceOf([plain, rich], 'rich')).toBe(rich);
    expect(() => faceOf([plain, rich], 'fax')).toThrow('There is no tool named “fax”. The tools are: plain, rich.');
  });
});

describe('an option of a tool', () => {
  it('is named through --option or through its own switch', () => {
    const words = { tool: 'rich', option: ['strict=yes', 'home=us'], defaultCountry: ' de ', countryColumn: 'Land' };
    expect(toolOptions(rich, words)).toEqual({ strict: true, home: 'DE', land: 'Land' });
    expect(toolOptions(rich, { tool: 'rich', option: ['strict'] })).toEqual({ strict: true });
    expect(toolOptions(rich, { tool: 'rich', option: ['strict=off', 'land=a=b'] })).toEqual({
      strict: false,
      land: 'a=b',
    });
    expect(toolOptions(rich, { tool: 'rich' })).toEqual({});
  });

  it('is the one of the usual name when several take a column', () => {
    const field = (name: string) => ({ name, kind: 'field', label: '', help: '', default: '' }) as const;
    const face = { ...plain, options: [field('street_column'), field('country_column')] };
    expect(toolOptions(face, { tool: 'plain', countryColumn: 'Land' })).toEqual({ country_column: 'Land' });
  });

  it.each([
    [plain, { defaultCountry: 'DE' }, 'The tool “plain” does not use --default-country. Leave it out.'],
    [plain, { countryColumn: 'c' }, 'The tool “plain” does not use --country-column. Leave it out.'],
    [rich, { option: ['home'] }, 'Option “home” needs a value: --option home=….'],
    [rich, { option: ['strict=maybe'] }, 'either true or false, not “maybe”'],
  ])('of %o is refused as %o with a reason', (face, words, sentence) => {
    expect(() => toolOptions(face, { tool: face.name, ...words })).toThrow(sentence);
  });

  it('that the tool does not know is left to the tool to refuse', () => {
    expect(toolOptions(plain, { tool: 'plain', option: ['colour=red'] })).toEqual({ colour: 'red' });
  });
});
