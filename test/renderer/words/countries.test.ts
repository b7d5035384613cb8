import { expect, it } from 'vitest';
import { countries } from '#renderer/words/countries.ts';

it('lists the countries of today by name', () => {
  const all = countries();
  const codes = all.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['DE', 'US', 'XK', 'TW', 'ZA']));
  for (const gone of ['DD', 'SU', 'YU', 'EU', 'UN', 'ZZ']) expect(codes).not.toContain(gone);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});
