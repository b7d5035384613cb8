/**
 * Which records are worth comparing: those that share a key. Each key forgives other slips, so that two records that are
 * alike meet under one of them at least; comparing all with all would take hours.
 */
import type { LikenessField } from './kinds.ts';
import { soundsOf } from './sound.ts';

const mostWords = 3;
/** Digits at the end of a phone number that have no code before them. */
const phoneEnd = 7;

/** `forms`: the normal forms of a record's fields. */
export function blockKeys(forms: readonly string[], fields: readonly LikenessField[]): string[] {
  const keys = new Set<string>();
  const names: string[] = [];
  const places: string[] = [];
  for (const [at, { kind }] of fields.entries()) {
    const form = forms[at] ?? '';
    if (form === '') continue;
    if (kind === 'name' || kind === 'company' || kind === 'text') names.push(...wordsOf(form));
    else if (kind === 'postcode') places.push(`p${form.slice(0, 5)}`);
    else if (kind === 'city') places.push(`c${soundsOf(form.replaceAll(' ', ''))[0]}`);
    else if (kind === 'street') keys.add(streetKey(form));
    else keys.add(`${kind}${kind === 'phone' ? form.slice(-phoneEnd) : form}`);
    if (kind === 'email') keys.add(`m${form.split('@')[0]}`);
  }
  const words = [...new Set(names)].slice(0, mostWords);
  for (const word of words) for (const place of places) keys.add(`${place}${word[0]}`);
  for (const key of soundKeys(words)) keys.add(key);
  return [...keys];
}

/** Initials come last: they say least. */
function wordsOf(form: string): string[] {
  return form.split(' ').toSorted((a, b) => Number(b.length > 1) - Number(a.length > 1));
}

/** The sound of every word with the first letter of every other one, whichever of them is the surname. */
function soundKeys(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    if (word.length < 3) return [];
    const others = words.filter((other) => other !== word);
    const letters = others.length > 0 ? others.map((other) => other[0] ?? '') : [''];
    return soundsOf(word).flatMap((sound) => letters.map((letter) => `s${sound} ${letter}`));
  });
}

function streetKey(form: string): string {
  const number = /\d+/.exec(form)?.[0] ?? '';
  const word = form.split(' ').find((each) => /^\p{L}{3}/u.test(each)) ?? '';
  return `a${number} ${soundsOf(word)[0] ?? ''}`;
}
