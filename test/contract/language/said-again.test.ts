/** Messages that were kept in English are known again by their words. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saidAgain, speak, tSentence } from '#contract/language/language.ts';
import { english, inEnglish, sentence } from '#contract/language/sentence.ts';
import { german, saidTexts } from '../../../scripts/texts.mjs';

beforeEach(() => speak('de', german()));
afterEach(() => speak('en', {}));

describe('a message that was kept in English', () => {
  it('is said in German with its values, whatever they hold', () => {
    expect(saidAgain(english`“${'Alter'}” is not an integer: “${'x “y”.\nz'}”.`)).toBe(
      '„Alter“ ist keine ganze Zahl: „x “y”.\nz“.',
    );
    expect(saidAgain('There is no digit.')).toBe('Es gibt keine Ziffer.');
  });

  it('tells the reason in it in German, too', () => {
    const lost = english`The worker was lost on this record, also when it was tried alone. ${'The worker did not finish in time and was ended.'}`;
    expect(saidAgain(lost)).toBe(
      'Der Arbeiter ging bei diesem Datensatz verloren, auch als er allein versucht wurde. Der Arbeiter wurde nicht rechtzeitig fertig und beendet.',
    );
  });

  it('leaves names in it as they are, also those that the program has a word for', () => {
    expect(saidAgain(english`The key column “${'Records'}” is empty.`)).toBe('Die Schlüsselspalte „Records“ ist leer.');
  });

  it('is known by the form that says most of its own', () => {
    expect(saidAgain(english`Waits for ${'site “a”, site “b”'} and ${3} more.`)).toBe(
      'Wartet auf site “a”, site “b” und 3 weitere.',
    );
  });

  it('stays as it is when nobody here has made it', () => {
    for (const message of ['The price is too high for us', 'constructor', '', '{1}', '100% (of $)'])
      expect(saidAgain(message)).toBe(message);
  });

  it('stays English for those who read English', () => {
    speak('en', {});
    expect(saidAgain('There is no digit.')).toBe('There is no digit.');
  });

  it('is known whichever template made it', () => {
    const templates = [...saidTexts('main/').keys()].filter((text) => /\{1\}.*[a-z]|[a-z].*\{1\}/.test(text));
    expect(templates.length).toBeGreaterThan(200);
    const values = ['Größe', '12', 'b.csv', '7', 'x', '9', 'z', '3', 'k'];
    const unknown = templates.filter(
      (text) => saidAgain(inEnglish({ text, values })) !== tSentence({ text, values }) && text in german(),
    );
    expect(unknown).toEqual([]);
  });
});

it('a failure whose sentence was lost on its way is known by its words', () => {
  const { text, values } = sentence`The key has ${300} characters; ${256} are allowed.`;
  expect(tSentence({ text: inEnglish({ text, values }), values: [] })).toBe(tSentence({ text, values }));
});
