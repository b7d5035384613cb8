/**
 * How a name sounds, in consonants: spellings that are said alike get the same code. Some letters are said in two ways,
 * so a name has two codes, the second one for the way of another language. A small form of what Double Metaphone does.
 */
type Rule = readonly [pattern: RegExp, first: string, second?: string];

/** The first rule that fits is taken. 0 stands for “th”, X for “sh” and “ch”. */
const rules: readonly Rule[] = [
  [/^(?:kn|gn|pn)/, 'N'],
  [/^wr/, 'R'],
  [/^ps/, 'S'],
  [/^wh/, 'W', 'V'],
  [/^x/, 'S'],
  [/^y(?=[aeiou])/, 'Y', 'J'],
  [/^(?:tsch|tch|tsh|cz|tz)/, 'X', 'TS'],
  [/^(?:sch|sh|sz)/, 'X', 'S'],
  [/^ch(?=[rlnt])/, 'K'],
  [/^ch/, 'X', 'K'],
  [/^c(?=[iey])/, 'S', 'X'],
  [/^(?:ck|cc|c|q|kh)/, 'K'],
  [/^ph/, 'F'],
  [/^th/, '0', 'T'],
  [/^dt/, 'T'],
  [/^d[gj]/, 'J'],
  [/^gh(?![aeiouy])/, '', 'K'],
  [/^g(?=[iey])/, 'J', 'K'],
  [/^(?:gh|g)/, 'K'],
  [/^j/, 'J', 'Y'],
  [/^w(?=[aeiouy])/, 'W', 'V'],
  [/^w/, '', 'V'],
  [/^(?:ff|f)/, 'F'],
  [/^v/, 'V', 'F'],
  [/^(?:ss|s|z)/, 'S'],
  [/^x/, 'KS'],
  [/^[dt]+/, 'T'],
  [/^[bp]+/, 'P'],
  [/^m+/, 'M'],
  [/^n+/, 'N'],
  [/^l+/, 'L'],
  [/^r+/, 'R'],
  [/^k+/, 'K'],
];
/** These hold at the beginning of a word alone. */
const initialRules = 6;
const longest = 6;
const latin = /^[a-z]+$/;

/** One or two codes; a word in another script is its own code. */
export function soundsOf(word: string): readonly string[] {
  if (!latin.test(word)) return [word];
  // A vowel in front is heard, wherever else it only divides.
  const start = /^[aeiou]/.test(word) ? 'A' : '';
  let first = start;
  let second = start;
  for (let at = 0; at < word.length && first.length < longest; ) {
    const rest = word.slice(at);
    const rule = rules.find(([pattern], number) => (at === 0 || number >= initialRules) && pattern.test(rest));
    if (rule) {
      first += rule[1];
      second += rule[2] ?? rule[1];
    }
    at += rule ? (rule[0].exec(rest)?.[0].length ?? 1) : 1;
  }
  const codes = [first, second].map((code) => code.replace(/(.)\1+/g, '$1'));
  return codes[0] === codes[1] ? [codes[0] ?? ''] : codes;
}
