/** What records are compared by: normal forms, sounds, and how alike two forms are. */
import { describe, expect, it } from 'vitest';
import type { Kind } from '#tools/likeness/kinds.ts';
import { normalForm } from '#tools/likeness/normal-form.ts';
import { similarity } from '#tools/likeness/similarity.ts';
import { soundsOf } from '#tools/likeness/sound.ts';

const same: readonly (readonly [Kind, string, string])[] = [
  ['name', 'Müller, Jürgen', 'Juergen MUELLER'],
  ['name', 'Dr. Anna-Maria Schmidt', 'Schmidt Anna Maria'],
  ['company', 'Müller & Söhne GmbH', 'Mueller und Soehne'],
  ['company', 'Acme, Inc.', 'ACME'],
  ['email', 'John.Doe+shop@gmail.com', 'johndoe@googlemail.com'],
  ['phone', '+49 (0)30 1234567', '030/1234567'],
  ['phone', '0044 20 7946 0958', '(020) 7946-0958'],
  ['street', 'Hauptstraße 12a', 'Hauptstr. 12 A'],
  ['street', '12 North Main Street', '12 N Main St.'],
  ['postcode', 'sw1a2aa', 'SW1A 2AA'],
  ['postcode', 'D-10117', '10117'],
  ['city', 'München', 'MUENCHEN'],
  ['date', '1980-03-14', '14.03.1980'],
  ['date', '1980-03-14', '3/14/1980'],
  ['text', 'red, large', 'Large Red'],
];

describe('a normal form', () => {
  it.each(same)('of a %s is the same for %s and %s', (kind, one, other) => {
    expect(normalForm(one, kind)).toBe(normalForm(other, kind));
    expect(normalForm(one, kind)).not.toBe('');
  });

  it('is short however long the text is, and empty for nothing', () => {
    for (const kind of ['name', 'street', 'phone', 'email', 'date', 'text'] as const) {
      expect(normalForm('12 ab@'.repeat(5000), kind).length).toBeLessThanOrEqual(80);
      expect(normalForm(' \t', kind)).toBe('');
    }
  });
});

const alike = (kind: Kind, one: string, other: string) =>
  similarity(normalForm(one, kind), normalForm(other, kind), kind);

describe('the likeness of two forms', () => {
  it.each([
    ['name', 'Katharina Schmidt', 'Katarina Schmitd', 0.85],
    ['name', 'J. Smith', 'John Smith', 0.85],
    ['name', 'John Michael Smith', 'John Smith', 0.85],
    ['name', 'F. Fischer', 'François Fischer', 0.85],
    ['street', 'Lindenalle 5', 'Lindenallee 5', 0.9],
    ['city', 'Frankfurt', 'Frankfurt am Main', 0.9],
    ['email', 'anna.meier@web.de', 'anna.meier@gmx.de', 0.85],
    ['phone', '030 1234567', '030 1234576', 0.85],
    ['phone', '+49 30 123456', '030 123456', 0.95],
    ['postcode', '10117', '10171', 0.8],
  ] as const)('is high for a %s: %s and %s', (kind, one, other, least) => {
    expect(alike(kind, one, other)).toBeGreaterThanOrEqual(least);
  });

  it.each([
    ['name', 'John Zimmermann', 'Jane Zimmermann', 0.6],
    ['name', 'Anna Smith', 'Peter Jones', 0.2],
    ['phone', '030 1234567', '030 7654321', 0],
    ['street', 'Main Street 5', 'Oak Avenue 5', 0.5],
    ['street', 'Main Street 5', 'Main Street 98', 0.6],
    ['date', '1980-03-14', '1991-07-02', 0],
    ['postcode', '10117', '80331', 0],
  ] as const)('is low for a %s: %s and %s', (kind, one, other, most) => {
    expect(alike(kind, one, other)).toBeLessThanOrEqual(most);
  });
});

describe('the sound of a name', () => {
  it.each([
    ['meyer', 'maier'],
    ['schmidt', 'shmitt'],
    ['phillips', 'filips'],
    ['knight', 'nite'],
    ['stephen', 'steven'],
    ['jansen', 'yansen'],
    ['wagner', 'vagner'],
    ['czerny', 'cherny'],
  ])('of %s is a sound of %s', (one, other) => {
    expect(soundsOf(one).some((sound) => soundsOf(other).includes(sound))).toBe(true);
  });

  it('is another one for other names', () => {
    expect(soundsOf('smith')).not.toEqual(soundsOf('brown'));
    expect(soundsOf('田中')).toEqual(['田中']);
  });
});
