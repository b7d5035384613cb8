/**
 * Notices names that no person or office would choose: random letters, rows of the keyboard, letters mixed with digits.
 * Made to stay silent on names of every language in Latin letters; a hit is a hint and never a verdict.
 */
import { letterPairs } from './letter-pairs.ts';

const fewestLetters = 7;
/** Mean surprise of the letter pairs in half bits; ordinary names stay below 10. */
const surprising = 10.8;
const longestRow = 4;
const mostRepeats = 3;

/** `name` is lower case and without its tag. Names beyond ASCII are never gibberish. */
export function isGibberish(name: string): boolean {
  return hasUnlikelyLetters(name) || hasKeyboardRow(name) || hasScatteredDigits(name);
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Looks at each run of letters. The worst pair is forgiven: initials and joined words have one. */
function hasUnlikelyLetters(name: string): boolean {
  let [sum, worst, pairs, previous] = [0, 0, 0, 0];
  for (let index = 0; index <= name.length; index++) {
    const code = index < name.length ? name.charCodeAt(index) : 0;
    if (code > 127) return false;
    if (isLetter(code) && previous !== 0) {
      const surprise = letterPairs[(previous - 97) * 26 + code - 97] ?? 0;
      sum += surprise;
      pairs++;
      if (surprise > worst) worst = surprise;
    } else if (!isLetter(code)) {
      if (pairs + 1 >= fewestLetters && (sum - worst) / (pairs - 1) > surprising) return true;
      sum = worst = pairs = 0;
    }
    previous = isLetter(code) ? code : 0;
  }
  return false;
}

const places = new Int8Array(128).fill(-9);
for (const [row, keys] of ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].entries())
  for (const [column, key] of [...keys].entries()) places[key.charCodeAt(0)] = row * 20 + column;

/** Five keys in a row, four when there is nothing else, or one letter four times. */
function hasKeyboardRow(name: string): boolean {
  let [run, repeats, step, previous] = [1, 1, 0, -9];
  for (let index = 0; index < name.length; index++) {
    const place = places[name.charCodeAt(index)] ?? -9;
    const moved = place < 0 || previous < 0 ? 9 : place - previous;
    repeats = moved === 0 ? repeats + 1 : 1;
    run = (moved === 1 || moved === -1) && (run === 1 || moved === step) ? run + 1 : 1;
    step = moved;
    previous = place;
    if (repeats > mostRepeats || run > longestRow || (run === longestRow && name.length === run)) return true;
  }
  return false;
}

/** Letters and digits in turns, as in machine-made keys. */
function hasScatteredDigits(name: string): boolean {
  let [letters, runs, turns, previous] = [0, 0, 0, 0];
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index);
    const kind = isLetter(code) ? 1 : code >= 48 && code <= 57 ? 2 : 0;
    if (kind === 1) {
      letters++;
      if (previous !== 1) runs++;
    }
    if (kind !== previous && kind !== 0 && previous !== 0) turns++;
    previous = kind;
  }
  return turns >= 4 && letters <= runs * 2;
}
