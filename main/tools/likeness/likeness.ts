/**
 * The duplicate finder: takes all records of a batch and says for each which group of like ones it belongs to. It is one
 * pass over everything, made when the last record is there; what it keeps of a record is told in `roll.ts`.
 *
 *   for (const found of likenesses(records, { fields, threshold: usualThreshold })) …
 *
 * The answer does not depend on the order in which records come: the lowest number of a group is its primary, groups are
 * counted in the order of their primaries, and answers come in the order of the records given.
 */
import { Comparison } from './comparison.ts';
import { checkOptions, type LikenessOptions } from './kinds.ts';
import { groupsOf } from './matching.ts';
import { type LikeRecord, Roll } from './roll.ts';

export type Role = 'primary' | 'duplicate' | 'unique';
/** The same signs; the same once case, accents, short forms and formats are evened out; only alike. */
export type MatchType = 'exact' | 'normalized' | 'fuzzy';

export interface Likeness {
  readonly record: number;
  /** From 1; undefined for a record that is unique. */
  readonly group: number | undefined;
  readonly role: Role;
  /** Of a duplicate: how it is like the primary. */
  readonly matchType: MatchType | undefined;
  /** To the primary, from 0 to 1. Members that are only like another member may be less like the primary. */
  readonly similarity: number | undefined;
  /** Names of fields, sorted. */
  readonly matchedFields: readonly string[];
  readonly groupSize: number;
}

export const likenessColumns = [
  'duplicate_group_id',
  'duplicate_role',
  'match_type',
  'similarity',
  'matched_fields',
  'group_size',
] as const;

const toldEvery = 2_000;
/** Of the time it takes. */
const shares = { reading: 0.1, matching: 0.85, telling: 0.05 };

export function* likenesses(records: Iterable<LikeRecord>, options: LikenessOptions): Generator<Likeness> {
  for (const step of searchLikenesses(records, options)) if (typeof step !== 'number') yield step;
}

/** The same, which says now and then how much is done, from 0 to 1. `total`: of the records. */
export function* searchLikenesses(
  records: Iterable<LikeRecord>,
  options: LikenessOptions,
  total = 0,
): Generator<number | Likeness> {
  checkOptions(options);
  const roll = new Roll(options);
  for (const record of records) {
    roll.add(record);
    if (roll.length % toldEvery === 0) yield shares.reading * Math.min(1, roll.length / total);
  }
  const matching = groupsOf(roll, options);
  let found = matching.next();
  for (; !found.done; found = matching.next()) yield shares.reading + shares.matching * found.value;
  const groups = found.value;
  const comparison = new Comparison(options);
  const { primaries, sizes, numbers } = census(roll, (at) => groups.of(at));
  for (let at = 0; at < roll.length; at++) {
    if (at % toldEvery === 0) yield 1 - shares.telling * (1 - at / roll.length);
    const group = groups.of(at);
    const primary = primaries[group] ?? at;
    const groupSize = sizes[group] ?? 1;
    const found = { record: roll.numbers[at] ?? 0, group: numbers[group] || undefined, groupSize };
    if (primary === at) {
      const role = groupSize > 1 ? 'primary' : 'unique';
      yield { ...found, role, matchType: undefined, similarity: undefined, matchedFields: [] };
    } else {
      const matchType = matchTypeOf(roll, primary, at);
      yield { ...found, role: 'duplicate', matchType, ...comparison.finding(roll.forms(primary), roll.forms(at)) };
    }
  }
}

function matchTypeOf(roll: Roll, primary: number, at: number): MatchType {
  if (roll.isSameWriting(primary, at)) return 'exact';
  return roll.text(primary) === roll.text(at) ? 'normalized' : 'fuzzy';
}

/** By the internal name of a group: its primary, how many it has, and its number, 0 for one record alone. */
function census(roll: Roll, groupOf: (at: number) => number) {
  const primaries = new Uint32Array(roll.length);
  const sizes = new Uint32Array(roll.length);
  const numbers = new Uint32Array(roll.length);
  const number = (at: number | undefined) => roll.numbers[at ?? 0] ?? 0;
  for (let at = 0; at < roll.length; at++) {
    const group = groupOf(at);
    if (sizes[group] === 0 || number(at) < number(primaries[group])) primaries[group] = at;
    sizes[group] = (sizes[group] ?? 0) + 1;
  }
  const real = Array.from(sizes.keys()).filter((group) => (sizes[group] ?? 0) > 1);
  real.sort((a, b) => number(primaries[a]) - number(primaries[b]));
  for (const [at, group] of real.entries()) numbers[group] = at + 1;
  return { primaries, sizes, numbers };
}

/** One text per column, in order. */
export function likenessValues(found: Likeness): string[] {
  return [
    found.group === undefined ? '' : String(found.group),
    found.role,
    found.matchType ?? '',
    found.similarity === undefined ? '' : found.similarity.toFixed(3),
    found.matchedFields.join(';'),
    String(found.groupSize),
  ];
}
