/** How alike two texts of a few words are, such as names: every word with the one it is most like, in any order. */
import { ratio } from './slips.ts';

/** An initial is nearly as good as the name it stands for. */
const initialOnly = 0.8;
/** What a word costs that only one of two names has: a second first name often is left out. */
const spareWord = 0.2;
/** Words that are less alike are two words: half the letters of any other one are always somewhere. */
const leastLike = 0.6;

const leastLength = 3;
/** Two persons of a family: however long the name that they share, the other one tells them apart. */
const contradicted = 0.6;

/** Names of persons: a word on each side that nothing fits is worse than any number of slips. */
export function names(a: string, b: string): number {
  return words(a, b, contradicted);
}

export function words(a: string, b: string, most = 1): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one];
  const pairs = paired(fewer, more, most);
  return fewer.length === 1 && more.length === 2 ? Math.max(pairs, runTogether(fewer[0], more)) : pairs;
}

function paired(fewer: readonly string[], more: readonly string[], most: number): number {
  let taken = 0;
  let limit = 1;
  let sum = 0;
  let whole = 0;
  for (const word of fewer) {
    let best = 0;
    let bestAt = -1;
    for (let at = 0; at < more.length && best < 1; at++) {
      if ((taken & (1 << at)) !== 0) continue;
      const like = wordLikeness(word, more[at] ?? '', best);
      if (like <= best) continue;
      best = like;
      bestAt = at;
    }
    if (bestAt >= 0) taken |= 1 << bestAt;
    else limit = most;
    const length = Math.max(word.length, more[bestAt]?.length ?? 0, leastLength);
    sum += best * length;
    whole += length;
  }
  for (const [at, word] of more.entries())
    if ((taken & (1 << at)) === 0 && more.length > fewer.length)
      whole += Math.max(word.length, leastLength) * spareWord;
  return whole === 0 ? 0 : Math.min(limit, sum / whole);
}

function wordLikeness(a: string, b: string, least: number): number {
  if (a === b) return 1;
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? initialOnly : 0;
  const like = ratio(a, b, Math.max(least, leastLike));
  return like < leastLike ? 0 : like;
}

/** A blank that was forgotten. */
function runTogether(word = '', [first = '', second = '']: readonly string[] = []): number {
  return Math.max(ratio(word, first + second, leastLike), ratio(word, second + first, leastLike));
}

const mostWords = 8;
const remembered = 20_000;
const known = new Map<string, readonly string[]>();

/** The longest first, so that an initial is left for the word that nothing else fits. */
function wordsOf(text: string): readonly string[] {
  const found = known.get(text);
  if (found) return found;
  const list = text
    .split(' ')
    .slice(0, mostWords)
    .sort((a, b) => b.length - a.length);
  if (known.size >= remembered) known.clear();
  known.set(text, list);
  return list;
}
