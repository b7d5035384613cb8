/**
 * Whether one word is written with letters of several scripts, so that it looks like another word. Scripts that belong
 * together in one language may be mixed, as Unicode's security mechanisms (UTS 39) say.
 */
const scripts = {
  latin: /\p{Script=Latin}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  greek: /\p{Script=Greek}/u,
  han: /\p{Script=Han}/u,
  hiragana: /\p{Script=Hiragana}/u,
  katakana: /\p{Script=Katakana}/u,
  hangul: /\p{Script=Hangul}/u,
  bopomofo: /\p{Script=Bopomofo}/u,
  arabic: /\p{Script=Arabic}/u,
  hebrew: /\p{Script=Hebrew}/u,
  armenian: /\p{Script=Armenian}/u,
  georgian: /\p{Script=Georgian}/u,
  devanagari: /\p{Script=Devanagari}/u,
  bengali: /\p{Script=Bengali}/u,
  gurmukhi: /\p{Script=Gurmukhi}/u,
  gujarati: /\p{Script=Gujarati}/u,
  oriya: /\p{Script=Oriya}/u,
  tamil: /\p{Script=Tamil}/u,
  telugu: /\p{Script=Telugu}/u,
  kannada: /\p{Script=Kannada}/u,
  malayalam: /\p{Script=Malayalam}/u,
  sinhala: /\p{Script=Sinhala}/u,
  thai: /\p{Script=Thai}/u,
  lao: /\p{Script=Lao}/u,
  khmer: /\p{Script=Khmer}/u,
  myanmar: /\p{Script=Myanmar}/u,
  tibetan: /\p{Script=Tibetan}/u,
  ethiopic: /\p{Script=Ethiopic}/u,
  cherokee: /\p{Script=Cherokee}/u,
  mongolian: /\p{Script=Mongolian}/u,
} as const;

type Script = keyof typeof scripts;

const all = Object.entries(scripts) as [Script, RegExp][];

/** Latin letters beside these are usual. */
const families: readonly ReadonlySet<Script>[] = [
  new Set<Script>(['latin', 'han', 'hiragana', 'katakana']),
  new Set<Script>(['latin', 'han', 'bopomofo']),
  new Set<Script>(['latin', 'han', 'hangul']),
];

/** `label` is one part of a host name between dots, in Unicode. */
export function mixesScripts(label: string): boolean {
  const found = all.filter(([, letters]) => letters.test(label)).map(([name]) => name);
  return found.length > 1 && !families.some((family) => found.every((name) => family.has(name)));
}

/** Cyrillic letters that nobody can tell from Latin ones. */
const doubles = /^[аԁеһіјӏорԛѕԝхуъЬҽпгѵѡ]+$/u;

/** A word of such letters alone mixes nothing, and still reads as a Latin word. */
export function looksLatin(label: string): boolean {
  const letters = label.replace(/[-\d]/g, '');
  return letters.length > 1 && doubles.test(letters);
}
