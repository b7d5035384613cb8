import { describe, expect, it } from 'vitest';
import {
  judge,
  type Ownership,
  type Person,
  type RightFunction,
  reach,
  rightFunctions,
  rightVerbs,
} from '#contract/rights.ts';

const me = (functions: readonly RightFunction[]): Person => ({
  name: 'ada',
  organisation: 'east',
  functions: [...functions],
});
const batches = {
  own: { owner: 'ada', organisation: 'east' },
  organisation: { owner: 'bob', organisation: 'east' },
  nobodys: { owner: null, organisation: 'east' },
  other: { owner: 'eve', organisation: 'west' },
  namesake: { owner: 'ada', organisation: 'west' },
} satisfies Record<string, Ownership>;
type Whose = keyof typeof batches;

/** All sixteen sets of functions, as B(atches), V(iew all), E(dit all), S(ervices). */
const sets = Array.from({ length: 16 }, (_, bits) => rightFunctions.filter((_, at) => bits & (1 << at)));
const letters: Record<RightFunction, string> = {
  ADMIN_BATCHES: 'B',
  ADMIN_VIEW_ALL_ORGANISATIONS: 'V',
  ADMIN_EDIT_ALL_ORGANISATIONS: 'E',
  ADMIN_BACKEND_SERVICES: 'S',
};
const spell = (functions: readonly RightFunction[]) => functions.map((each) => letters[each]).join('');

/** Written by hand from the rules: the sets that may. Whatever is not in here may not. */
const all = sets.map(spell);
const mayRead: Record<Whose, string[]> = {
  own: all,
  organisation: ['B', 'BV', 'BE', 'BVE', 'BS', 'BVS', 'BES', 'BVES'],
  nobodys: ['B', 'BV', 'BE', 'BVE', 'BS', 'BVS', 'BES', 'BVES'],
  other: ['BV', 'BVE', 'BVS', 'BVES'],
  namesake: ['BV', 'BVE', 'BVS', 'BVES'],
};
const mayChange: Record<Whose, string[]> = {
  own: ['S', 'BS', 'VS', 'ES', 'BVS', 'BES', 'VES', 'BVES'],
  organisation: ['BS', 'BVS', 'BES', 'BVES'],
  nobodys: ['BS', 'BVS', 'BES', 'BVES'],
  other: ['BES', 'BVES'],
  namesake: ['BES', 'BVES'],
};

describe('a right', () => {
  for (const verb of rightVerbs)
    for (const whose of Object.keys(batches) as Whose[]) {
      const may = verb === 'read' ? mayRead : mayChange;
      it(`to ${verb} a batch (${whose}) belongs to exactly these functions`, () => {
        const allowed = sets.filter((functions) => judge(me(functions), batches[whose], verb).allowed).map(spell);
        expect(allowed.toSorted()).toEqual(may[whose].toSorted());
      });
    }

  it('is never refused to whoever has the workspace', () => {
    for (const verb of rightVerbs)
      for (const batch of Object.values(batches)) expect(judge(null, batch, verb)).toEqual({ allowed: true });
  });

  it('that is missing is named', () => {
    expect(judge(me(['ADMIN_BATCHES']), batches.other, 'delete')).toMatchObject({
      allowed: false,
      reason:
        '“ada” may not cancel or delete batches of other organisations without ADMIN_BACKEND_SERVICES + ADMIN_EDIT_ALL_ORGANISATIONS.',
    });
    expect(judge(me([]), batches.organisation, 'read')).toMatchObject({
      reason: '“ada” may not read batches of the same organisation without ADMIN_BATCHES.',
    });
  });
});

describe('the reach of a list', () => {
  it('holds exactly the batches that may be read', () => {
    for (const functions of sets) {
      const { owner, organisation } = reach(me(functions));
      for (const batch of Object.values(batches)) {
        const listed =
          (owner === undefined || batch.owner === owner) &&
          (organisation === undefined || batch.organisation === organisation);
        expect(listed).toBe(judge(me(functions), batch, 'read').allowed);
      }
    }
    expect(reach(null)).toEqual({});
  });
});
