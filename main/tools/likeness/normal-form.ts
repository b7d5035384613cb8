/**
 * Every field in the form in which it is compared, and stored until all records are there: short, and the same for
 * writings that mean the same. Equal forms are a duplicate of the type “normalized”.
 */
import type { Kind } from './kinds.ts';
import { plain, withoutUmlauts } from './plain-text.ts';

const longest = 80;

export function normalForm(text: string, kind: Kind): string {
  if (text.trim() === '') return '';
  return forms[kind](text.slice(0, 500)).slice(0, longest);
}

const sorted = (words: readonly string[]) => words.toSorted().join(' ');
const wordsOf = (text: string) => withoutUmlauts(plain(text)).split(' ').filter(Boolean);

/** Titles say nothing about who it is. */
const titles = new Set(
  'mr mrs ms miss dr prof professor herr frau hr fr mme mlle sr sra sir madam jr phd msc dipl ing'.split(' '),
);
const legal = new Set(
  'gmbh ag kg ohg gbr ug mbh co inc incorporated corp corporation company ltd limited llc llp plc sa sarl sas srl spa bv nv oy ab as aps pty the and und et y'.split(
    ' ',
  ),
);
const streetWords: Readonly<Record<string, string>> = {
  street: 'st',
  avenue: 'ave',
  av: 'ave',
  avda: 'ave',
  road: 'rd',
  drive: 'dr',
  lane: 'ln',
  boulevard: 'blvd',
  court: 'ct',
  place: 'pl',
  square: 'sq',
  highway: 'hwy',
  parkway: 'pkwy',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  apartment: 'apt',
  suite: 'ste',
  number: 'no',
  nr: 'no',
};

/** Leaves all words when nothing else would be left. */
function without(words: readonly string[], unwanted: ReadonlySet<string>): readonly string[] {
  const left = words.filter((word) => !unwanted.has(word));
  return left.length > 0 ? left : words;
}

const forms: Readonly<Record<Kind, (text: string) => string>> = {
  name: (text) => sorted(without(wordsOf(text), titles)),
  company: (text) => sorted(without(wordsOf(text), legal)),
  text: (text) => sorted(wordsOf(text)),
  city: (text) => wordsOf(text).join(' '),
  street,
  email,
  phone,
  postcode: (text) =>
    plain(text)
      .replaceAll(' ', '')
      .replace(/^[a-z]{1,2}(?=\d{4,5}$)/, ''),
  date,
};

function street(text: string): string {
  const words = withoutUmlauts(plain(text).replace(/(\d)([a-z])\b/g, '$1 $2'))
    .replace(/(?<=\p{L}{2})(?:strasse|stras|str)\b/gu, ' st')
    .replace(/\b(?:strasse|str)\b/g, 'st')
    .split(' ')
    .map((word) => streetWords[word] ?? word);
  return words.filter((word) => word !== '' && word !== 'no').join(' ');
}

const plusTag = /\+[^@]*(?=@)/;

function email(text: string): string {
  const address = text
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '')
    .replace(plusTag, '')
    .replace('@googlemail.com', '@gmail.com');
  const at = address.lastIndexOf('@');
  if (!address.endsWith('@gmail.com')) return address;
  return address.slice(0, at).replaceAll('.', '') + address.slice(at);
}

/** What stays the same with and without the codes in front: the last nine digits, or all of a short number. */
function phone(text: string): string {
  const digits = text
    .replace(/\(0\)/g, '')
    .replace(/(?:ext?|x)\.?\s*\d{1,5}$/i, '')
    .normalize('NFKC')
    .replace(/\D/g, '');
  const bare = digits.replace(/^0+/, '');
  return bare.length > 9 ? bare.slice(-9) : bare;
}

/** Year, month and day where the order is plain; otherwise the numbers in order of size, so that 3/4 is 4/3. */
function date(text: string): string {
  const iso = /^\s*(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})(?:\D|$)/.exec(text);
  if (iso) return dateOf(iso[1], iso[2], iso[3]);
  const numbers = /^\s*(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})/.exec(text);
  return numbers ? dateOf(numbers[3], numbers[1], numbers[2]) : plain(text);
}

function dateOf(year = '', one = '', other = ''): string {
  return [year, ...[one, other].map((part) => part.padStart(2, '0')).sort()].join(' ');
}
