/**
 * Brings together what is alike. First records whose normal forms are equal; then one of each of these sorts with its
 * neighbours in every block, and with its neighbours in the order of names, read forwards and backwards.
 */
import { blockKeys } from './block-keys.ts';
import { Comparison } from './comparison.ts';
import { Groups } from './groups.ts';
import type { LikenessOptions } from './kinds.ts';
import { PackedKeys } from './packed-keys.ts';
import type { Roll } from './roll.ts';

/** Up to here all members of a block are compared with each other; in larger ones only neighbours are. */
const smallBlock = 24;
const blockWindow = 5;
const nameWindow = 10;
const toldEvery = 2_000;
/** Of the time it takes; the rest goes to the neighbours. */
const shares = { keys: 0.2, blocks: 0.6 };

/** Says now and then which share of it is done, from 0 to 1. */
export function* groupsOf(roll: Roll, options: LikenessOptions): Generator<number, Groups> {
  const groups = new Groups(roll.length);
  const sorts = joinEqual(roll, groups);
  const comparison = new Comparison(options);
  const keys = new PackedKeys();
  let n = 0;
  let listed = 0;
  for (const at of sorts) {
    for (const key of blockKeys(roll.forms(at), options.fields)) {
      keys.add(key, at);
      listed++;
    }
    if (++n % toldEvery === 0) yield (shares.keys * n) / sorts.length;
  }
  const pairs = new Pairs(roll, groups, comparison);
  let [met, told] = [0, 0];
  for (const block of keys.blocks()) {
    met += block.length;
    if (met - told >= toldEvery) {
      told = met;
      yield shares.keys + (shares.blocks * met) / listed;
    }
    if (block.length <= smallBlock) pairs.all(block);
    else
      pairs.neighbours(
        inOrder(block, (at) => roll.text(at)),
        blockWindow,
      );
  }
  const name = (at: number) => wordsOfName(roll.forms(at), options);
  yield shares.keys + shares.blocks;
  pairs.neighbours(inOrder(sorts, name), nameWindow);
  yield (1 + shares.keys + shares.blocks) / 2;
  pairs.neighbours(
    inOrder(sorts, (at) => [...name(at)].reverse().join('')),
    nameWindow,
  );
  return groups;
}

/** One record of each sort, whichever came first. Records without any text have nothing in common. */
function joinEqual(roll: Roll, groups: Groups): number[] {
  const texts = new PackedKeys();
  const repeats = new Uint8Array(roll.length);
  for (let at = 0; at < roll.length; at++) if (!roll.isEmpty(at)) texts.add(roll.text(at), at);
  for (const block of texts.blocks()) {
    const firsts: number[] = [];
    for (const at of block) {
      const first = firsts.find((one) => roll.text(one) === roll.text(at));
      if (first === undefined) firsts.push(at);
      else {
        groups.join(first, at);
        repeats[at] = 1;
      }
    }
  }
  return Array.from(repeats.keys()).filter((at) => repeats[at] === 0 && !roll.isEmpty(at));
}

/** The text by which records are put in order: what names them, else all they have. */
function wordsOfName(forms: readonly string[], { fields }: LikenessOptions): string {
  const names = forms.filter((_, at) => fields[at]?.kind === 'name' || fields[at]?.kind === 'company');
  return `${names.join(' ').trim()}\u0001${forms.join('\u0001')}`;
}

/** In the order of their texts, which are all different: the order in which records came has no say. */
function inOrder(records: readonly number[], textOf: (record: number) => string): number[] {
  const texts = records.map((at) => ({ at, text: textOf(at) }));
  texts.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return texts.map(({ at }) => at);
}

const remembered = 1 << 20;

class Pairs {
  readonly #roll: Roll;
  readonly #groups: Groups;
  readonly #comparison: Comparison;
  /** Pairs that were found unlike, each over an older one: the same two often meet again under another key. */
  readonly #unlike = new Float64Array(remembered).fill(-1);

  constructor(roll: Roll, groups: Groups, comparison: Comparison) {
    this.#roll = roll;
    this.#groups = groups;
    this.#comparison = comparison;
  }

  all(records: readonly number[]): void {
    const forms = records.map((at) => this.#roll.forms(at));
    for (let a = 0; a < records.length; a++)
      for (let b = a + 1; b < records.length; b++) this.#meet(records[a], records[b], forms[a], forms[b]);
  }

  neighbours(records: readonly number[], window: number): void {
    const forms: string[][] = [];
    for (let b = 0; b < records.length; b++) {
      const own = this.#roll.forms(records[b] ?? 0);
      forms[b % window] = own;
      for (let a = Math.max(0, b - window + 1); a < b; a++) this.#meet(records[a], records[b], forms[a % window], own);
    }
  }

  #meet(a = 0, b = 0, formsA: readonly string[] = [], formsB: readonly string[] = []): void {
    if (this.#groups.areOne(a, b)) return;
    const pair = Math.min(a, b) * this.#roll.length + Math.max(a, b);
    const place = (pair * 31) % remembered;
    if (this.#unlike[place] === pair) return;
    if (this.#comparison.areAlike(formsA, formsB)) this.#groups.join(a, b);
    else this.#unlike[place] = pair;
  }
}
