import { describe, expect, it } from 'vitest';
import { interfaceSchema } from '#contract/interface.ts';
import { proposeInterface, suggestSources } from '#flows/suggest.ts';

const matchesOf = (fields: object[], columns: string[]) =>
  Object.fromEntries(
    suggestSources(interfaceSchema.parse({ name: 'x', fields }), columns).found.map(({ field, source, match }) => [
      field,
      match === 'none' ? 'none' : `${match}: ${source}`,
    ]),
  );

describe('the columns of a file', () => {
  it('are found by name, by words, by meaning, and by names that are nearly the same', () => {
    const columns = ['email', 'Post-Code', 'Vorname', 'Compnay Name', 'Größe', 'x'];
    expect(
      matchesOf(
        [
          { name: 'email' },
          { name: 'postcode' },
          { name: 'first name' },
          { name: 'company_name' },
          { name: 'grosse' },
          { name: 'y' },
        ],
        columns,
      ),
    ).toEqual({
      email: 'exact: email',
      postcode: 'same-words: Post-Code',
      'first name': 'synonym: Vorname',
      company_name: 'similar: Compnay Name',
      grosse: 'same-words: Größe',
      y: 'none',
    });
  });

  it('are taken once, and the better match chooses first', () => {
    expect(matchesOf([{ name: 'telefon' }, { name: 'phone' }], ['phone', 'Mobile'])).toEqual({
      telefon: 'synonym: Mobile',
      phone: 'exact: phone',
    });
  });

  it('are not looked for by fields that have their value', () => {
    expect(matchesOf([{ name: 'a', constant: '1' }], ['a'])).toEqual({ a: 'fixed: ' });
  });

  it('make an interface of their own that fits them', () => {
    const design = proposeInterface('List', ['a', '__proto__']);
    expect(interfaceSchema.parse(design)).toEqual(design);
    expect(suggestSources(design, ['a', '__proto__']).found.map(({ match }) => match)).toEqual(['exact', 'exact']);
  });
});
