/** How alike two normal forms of one kind are, from 0 to 1. */
import type { Kind } from './kinds.ts';
import { ratio, slips } from './slips.ts';
import { names, words } from './words.ts';

export function similarity(a: string, b: string, kind: Kind): number {
  return a === b ? 1 : measures[kind](a, b);
}

function emails(a: string, b: string): number {
  const [nameA = '', hostA = ''] = a.split('@');
  const [nameB = '', hostB = ''] = b.split('@');
  const names = nameA === nameB ? 1 : ratio(nameA, nameB);
  const hosts = hostA === hostB ? 1 : ratio(hostA, hostB);
  return names * 0.8 + hosts * 0.2 >= 0.85
    ? names * 0.8 + hosts * 0.2
    : names >= 1 && nameA.length > 5
      ? 0.85
      : names * hosts * 0.5;
}

/** Codes in front may be missing, and one digit may be mistyped; more make another number. */
function digits(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  if (shorter >= 7 && (a.endsWith(b) || b.endsWith(a))) return 0.95;
  return shorter >= 5 && slips(a, b) === 1 ? 0.85 : 0;
}

function postcodes(a: string, b: string): number {
  const count = slips(a, b);
  if (count === 1 && Math.min(a.length, b.length) >= 4) return 0.8;
  return a.slice(0, 3) === b.slice(0, 3) ? 0.4 : 0;
}

function dates(a: string, b: string): number {
  return slips(a, b) === 1 ? 0.8 : 0;
}

const joined = (text: string) => text.replaceAll(' ', '');

/** The number of a house tells neighbours apart: another one counts more than its few digits. */
function streets(a: string, b: string): number {
  const [namesA, namesB] = [a, b].map((text) => joined(text.replace(/\d+/g, ''))) as [string, string];
  const [numbersA, numbersB] = [a, b].map((text) => (text.match(/\d+/g) ?? []).sort().join(' ')) as [string, string];
  const names = namesA === namesB ? 1 : ratio(namesA, namesB);
  if (numbersA === numbersB) return names;
  if (numbersA === '' || numbersB === '') return names * 0.85;
  return names * (0.4 + 0.4 * ratio(numbersA, numbersB));
}

const measures: Readonly<Record<Kind, (a: string, b: string) => number>> = {
  name: names,
  company: words,
  text: (a, b) => Math.max(words(a, b), ratio(a, b)),
  street: streets,
  city: (a, b) => Math.max(ratio(a, b), a.startsWith(`${b} `) || b.startsWith(`${a} `) ? 0.9 : 0),
  email: emails,
  phone: digits,
  postcode: postcodes,
  date: dates,
};
