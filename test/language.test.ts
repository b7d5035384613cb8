/** Everything that the program says to people, it says in German too; nothing stands on the screen that no language can change. */
import { describe, expect, it } from 'vitest';
import { languages } from '#contract/language/language.ts';
import { plural } from '#renderer/words/readiness.ts';
import { toolTexts } from '#renderer/words/tool-words.ts';
import { tools } from '#tools/index.ts';
import { bareTexts, formlessTexts, german, saidTexts } from '../scripts/texts.mjs';

const said = saidTexts();
const elements = ['value', ...tools.all.map(({ element }) => element)];
const ofTools = new Set([...toolTexts(tools.all), ...elements, ...elements.map(plural)]);
const texts = german();

const forms = (text: string | { one: string; other: string }) =>
  typeof text === 'string' ? [text] : [text.one, text.other];
const holes = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();

/** A number may be spelled out in the form for one, and a part of a sentence that was made elsewhere may be left out. */
function fillsIn(form: string, english: string, spelled: boolean): boolean {
  const [given, needed] = [holes(form), holes(english)];
  const spared = (name: string) => /^\d+$/.test(name) || (spelled && name === 'n');
  return given.every((name) => needed.includes(name)) && needed.every((name) => given.includes(name) || spared(name));
}

describe('German', () => {
  it('says every text of the window, the menus, the engine and the tools', () => {
    const lacking = [...said.keys(), ...ofTools].filter((english) => !(english in texts));
    expect(lacking).toEqual([]);
  });

  it('holds nothing that nobody says any more', () => {
    const left = Object.keys(texts).filter((english) => !said.has(english) && !ofTools.has(english));
    expect(left).toEqual([]);
  });

  it('is filled in everywhere', () => {
    const empty = Object.entries(texts).filter(([, text]) => forms(text).some((form) => form.trim() === ''));
    expect(empty).toEqual([]);
  });

  it('has one form for one and another for many where a text counts, and only there', () => {
    const wrong = [...said].filter(([english, { counts }]) => {
      const text = texts[english];
      return text !== undefined && counts !== (typeof text === 'object' && 'one' in text && 'other' in text);
    });
    expect(wrong.map(([english]) => english)).toEqual([]);
  });

  it('fills in what the English text fills in', () => {
    const wrong = [...said.keys()].filter((english) => {
      const text = texts[english];
      if (text === undefined) return false;
      if (typeof text === 'string') return !fillsIn(text, english, false);
      return !fillsIn(text.other, english, false) || !fillsIn(text.one, english, true);
    });
    expect(wrong).toEqual([]);
  });

  it('uses its own quotation marks', () => {
    const wrong = Object.values(texts)
      .flatMap(forms)
      .filter((form) => /“[^“„]*”|".+"/.test(form));
    expect(wrong).toEqual([]);
  });
});

/** Examples of what a computer reads are the same in every language. */
const isCode = (found: string) => /[(){}"]|: [\w-]+\.\w+$/.test(found);

it('no text stands on the screen that no language can change', () => {
  expect(bareTexts('renderer/').filter((found) => !isCode(found))).toEqual([]);
});

it('no reason with values is kept in a form by which it could not be said again', () => {
  expect(formlessTexts()).toEqual([]);
});

it('every language but English has its file', () => {
  expect(languages).toEqual(['en', 'de']);
});
