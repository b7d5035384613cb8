/** How likely one text is a mistyped other: an edit distance that knows the keyboard. */

const keyRows = ['1234567890', ' qwertyuiop', '  asdfghjkl', '   zxcvbnm'];
const vowels = 'aeiou';

const neighbours = new Set<string>();
for (const [row, keys] of keyRows.entries())
  for (const [column, key] of [...keys].entries())
    for (const near of [keys[column + 1], keyRows[row + 1]?.[column], keyRows[row + 1]?.[column + 1]])
      if (key !== ' ' && near && near !== ' ') neighbours.add(key + near).add(near + key);

/** Half points. A likely slip costs one point; an unlikely one never passes where a name is short. */
const cost = { doubled: 1, swapped: 2, missing: 2, likely: 2, unlikely: 3, stray: 5 } as const;

/** Points between what was typed and what was meant; stops counting at lengths that differ too much. */
export function slipDistance(typed: string, meant: string): number {
  if (Math.abs(typed.length - meant.length) > 2) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let above = Array.from({ length: meant.length + 1 }, (_, index) => index * cost.missing);
  for (let row = 1; row <= typed.length; row++) {
    const line = [(above[0] ?? 0) + strayCost(typed, row - 1)];
    for (let column = 1; column <= meant.length; column++) {
      const same = typed[row - 1] === meant[column - 1];
      let best = (above[column - 1] ?? 0) + (same ? 0 : replacementCost(typed[row - 1] ?? '', meant[column - 1] ?? ''));
      best = Math.min(best, (line[column - 1] ?? 0) + cost.missing, (above[column] ?? 0) + strayCost(typed, row - 1));
      const swapped = !same && typed[row - 1] === meant[column - 2] && typed[row - 2] === meant[column - 1];
      if (swapped && row > 1 && column > 1) best = Math.min(best, (before[column - 2] ?? 0) + cost.swapped);
      line.push(best);
    }
    before = above;
    above = line;
  }
  return above[meant.length] ?? 0;
}

function replacementCost(typed: string, meant: string): number {
  const bothVowels = vowels.includes(typed) && vowels.includes(meant);
  return bothVowels || neighbours.has(typed + meant) ? cost.likely : cost.unlikely;
}

/** A letter too many: held too long, or hit together with the key beside it. */
function strayCost(typed: string, index: number): number {
  const key = typed.charAt(index);
  const [left, right] = [typed.charAt(index - 1), typed.charAt(index + 1)];
  if (key === left || key === right) return cost.doubled;
  return neighbours.has(key + left) || neighbours.has(key + right) ? cost.likely : cost.stray;
}

/** Whether two neighbouring letters were swapped, or one was typed twice, or once instead of twice. */
export function isSwapOrDouble(typed: string, meant: string): boolean {
  if (typed.length === meant.length + 1) return isDoubled(typed, meant);
  if (typed.length === meant.length - 1) return isDoubled(meant, typed);
  let at = 0;
  while (at < typed.length && typed[at] === meant[at]) at++;
  const swapped = typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2);
  return typed !== meant && typed.length === meant.length && swapped === meant;
}

function isDoubled(long: string, short: string): boolean {
  let at = 0;
  while (at < short.length && long[at] === short[at]) at++;
  return at > 0 && long[at] === long[at - 1] && long.slice(at + 1) === short.slice(at);
}

export function areNeighbours(one: string, other: string): boolean {
  return neighbours.has(one + other);
}
