import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '#contract/failure.ts';
import { kinds, type LikenessOptions, usualThreshold } from '#tools/likeness/kinds.ts';
import { likenessColumns, likenesses, likenessValues } from '#tools/likeness/likeness.ts';
import type { LikeRecord } from '#tools/likeness/roll.ts';

const options: LikenessOptions = {
  fields: [
    { name: 'name', kind: 'name' },
    { name: 'street', kind: 'street' },
    { name: 'city', kind: 'city' },
    { name: 'phone', kind: 'phone' },
  ],
  threshold: usualThreshold,
};
const find = (rows: readonly (readonly string[])[], given = options) => [
  ...likenesses(
    rows.map((fields, record) => ({ record, fields })),
    given,
  ),
];

const ada = ['Ada Lovelace', 'St James Square 12', 'London', '+44 20 7946 0958'];

describe('records that mean the same', () => {
  it('are exact, normalized or fuzzy, as far as they differ', () => {
    const found = find([
      ada,
      ['Grace Hopper', 'Broad Street 1', 'New York', '+1 212 555 0123'],
      [...ada],
      ['LOVELACE, Ada', 'St. James Sq. 12', 'london', '020 7946 0958'],
      ['Ada Lovelaec', 'St James Square 12', 'London', ''],
    ]);
    expect(found.map(likenessValues)).toEqual([
      ['1', 'primary', '', '', '', '4'],
      ['', 'unique', '', '', '', '1'],
      ['1', 'duplicate', 'exact', '1.000', 'city;name;phone;street', '4'],
      ['1', 'duplicate', 'normalized', '1.000', 'city;name;phone;street', '4'],
      ['1', 'duplicate', 'fuzzy', '0.948', 'city;name;street', '4'],
    ]);
    expect(likenessColumns).toHaveLength(found.map(likenessValues)[0]?.length ?? 0);
  });

  it.each([
    ['an initial', ['A. Lovelace', ...ada.slice(1)]],
    ['a title', ['Mrs Ada Lovelace', ...ada.slice(1)]],
    ['a forgotten blank', ['AdaLovelace', ...ada.slice(1)]],
    ['another phone', [...ada.slice(0, 3), '+44 161 496 0000']],
    ['a slip in each of three fields', ['Ada Lovlace', 'St Jmaes Square 12', 'Londno', ada[3] ?? '']],
    ['a missing street', ['Ada Lovelace', '', 'London', ada[3] ?? '']],
  ])('are found in spite of %s', (_, other) => {
    expect(find([ada, other])[1]?.role).toBe('duplicate');
  });

  it.each([
    ['a relative of the same house', ['Byron Lovelace', ...ada.slice(1)]],
    ['a neighbour', ['Mary Somerville', ...ada.slice(1, 3), '']],
    ['a namesake elsewhere', ['Ada Lovelace', 'Deansgate 80', 'Manchester', '+44 161 496 0000']],
    ['somebody of whom only the name is known', ['Ada Lovelace', '', '', '']],
    ['nobody', ['', '', '', '']],
  ])('are not taken for %s', (_, other) => {
    expect(find([ada, other]).map(({ role }) => role)).toEqual(['unique', 'unique']);
  });

  it('form one group through another one that is like both', () => {
    const found = find([ada, ['A. Lovelace', ...ada.slice(1)], ['Ada Lovelace', ...ada.slice(1, 3), '020 1111 1111']]);
    expect(found.map(({ group }) => group)).toEqual([1, 1, 1]);
    expect(found.map(({ groupSize }) => groupSize)).toEqual([3, 3, 3]);
  });

  it('are none without any text', () => {
    expect(find([['', '', '', ''], ['', ' ', '', ''], []]).map(({ role }) => role)).toEqual(Array(3).fill('unique'));
  });
});

describe('first and last names in two fields', () => {
  const fields = [
    { name: 'first', kind: 'name' },
    { name: 'last', kind: 'name' },
    { name: 'street', kind: 'street' },
    { name: 'city', kind: 'city' },
  ] as const;

  it('are one name, whichever of them stands where', () => {
    const found = find(
      [
        ['Anna', 'Schmidt', 'Hauptstr. 5', 'Berlin'],
        ['Schmidt', 'Anna', 'Hauptstraße 5', 'Berlin'],
        ['', 'Anna Schmitd', 'Hauptstr. 5', 'Berlin'],
        ['Peter', 'Schmidt', 'Hauptstr. 5', 'Berlin'],
      ],
      { fields, threshold: usualThreshold },
    );
    expect(found.map(({ group }) => group)).toEqual([1, 1, 1, undefined]);
    expect(found[1]?.matchedFields).toEqual(['city', 'first', 'last', 'street']);
  });
});

describe('companies', () => {
  it('are the same whatever their legal form', () => {
    const fields = [
      { name: 'firm', kind: 'company' },
      { name: 'city', kind: 'city' },
    ] as const;
    const found = find(
      [
        ['Müller & Söhne GmbH', 'Köln'],
        ['Mueller und Soehne', 'Koeln'],
        ['Meier & Töchter GmbH', 'Köln'],
      ],
      { fields, threshold: 0.84 },
    );
    expect(found.map(({ group }) => group)).toEqual([1, 1, undefined]);
  });
});

describe('any records', () => {
  const text = fc.oneof(
    fc.constantFrom('Ada', 'Ada Lovelace', 'Lovelace Ada', 'London', '12 Main St', '02079460958', '', 'ß', '日本'),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  const all: LikenessOptions = {
    fields: (Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => ({ name: kind, kind })),
    threshold: 0.8,
  };
  const rows = fc.array(fc.array(text, { minLength: 1, maxLength: 10 }), { maxLength: 40 });

  it('get one answer each, in groups that are whole', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const found = find(list, all);
        expect(found.map(({ record }) => record)).toEqual(list.map((_, at) => at));
        for (const { group, role, groupSize, similarity } of found) {
          expect(role === 'unique').toBe(group === undefined);
          expect(found.filter((other) => group !== undefined && other.group === group)).toHaveLength(
            group === undefined ? 0 : groupSize,
          );
          if (similarity !== undefined) expect(similarity >= 0 && similarity <= 1).toBe(true);
        }
        const primaries = found.filter(({ role }) => role === 'primary').map(({ group }) => group);
        expect(primaries).toEqual(primaries.map((_, at) => at + 1));
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  it('get the same answers in whatever order they come', () => {
    const sorted = (records: readonly LikeRecord[]) =>
      [...likenesses(records, all)].sort((a, b) => a.record - b.record);
    const shuffles = rows.chain((list) => {
      const records = list.map((fields, record) => ({ record: record * 3, fields }));
      return fc.tuple(
        fc.constant(records),
        fc.shuffledSubarray(records, { minLength: records.length, maxLength: records.length }),
      );
    });
    fc.assert(
      fc.property(shuffles, ([records, shuffled]) => {
        expect(sorted(shuffled)).toEqual(sorted(records));
      }),
      { numRuns: 300, seed: 4 },
    );
  });
});

describe('options that make no sense', () => {
  it.each([
    ['no fields', { fields: [], threshold: 0.8 }, 'between 1 and 20'],
    ['a threshold too low', { ...options, threshold: 0.2 }, 'between 0.5 and 1'],
    ['a threshold that is none', { ...options, threshold: Number.NaN }, 'between 0.5 and 1'],
    ['a weight of nothing', { ...options, fields: [{ name: 'name', kind: 'name', weight: 0 }] }, '“name”'],
  ] as const)('are refused: %s', (_, given, hint) => {
    const run = () => [...likenesses([], given)];
    expect(run).toThrow(Failure);
    expect(run).toThrow(hint);
  });
});
