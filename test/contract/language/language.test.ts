/** Texts in the language of the person who reads them. */
import { afterEach, describe, expect, it } from 'vitest';
import { locale, speak, t, tData, tn } from '#contract/language/language.ts';

const german = {
  'Paused at {count}': 'Angehalten bei {count}',
  '{n} records of {name}': { one: '{n} Datensatz von {name}', other: '{n} Datensätze von {name}' },
};

describe('a text', () => {
  afterEach(() => speak('en', {}));

  it('is the one in the code until another language is spoken', () => {
    expect(t('Paused at {count}', { count: '7' })).toBe('Paused at 7');
    expect(locale()).toBe('en-GB');
  });

  it('is said in the language that is spoken, with its values', () => {
    speak('de', german);
    expect(t('Paused at {count}', { count: '7' })).toBe('Angehalten bei 7');
  });

  it('stays English where the language has no words for it', () => {
    speak('de', german);
    expect(t('Resume')).toBe('Resume');
    expect(tData('Resume')).toBe('Resume');
  });

  it('counts in the forms and with the separators of the language', () => {
    const counted = (n: number) => tn(n, '{n} record of {name}', '{n} records of {name}', { name: 'x' });
    expect([counted(1), counted(0), counted(12_000)]).toEqual([
      '1 record of x',
      '0 records of x',
      '12,000 records of x',
    ]);
    speak('de', german);
    expect([counted(1), counted(0), counted(12_000)]).toEqual([
      '1 Datensatz von x',
      '0 Datensätze von x',
      '12.000 Datensätze von x',
    ]);
  });

  it('keeps braces that come with a value', () => {
    expect(t('Paused at {count}', { count: '{name}' })).toBe('Paused at {name}');
  });
});
