import { describe, expect, it } from 'vitest';
import { loadLists } from '#tools/email/lists.ts';
import { providers } from '#tools/email/providers.ts';
import { relays } from '#tools/email/relays.ts';
import { roleWords } from '#tools/email/roles.ts';
import { targets } from '#tools/email/typo-targets.ts';
import { wordsOf } from '#tools/email/words.ts';

const lists = loadLists();

describe('the lists of the e-mail tool', () => {
  it('hold host names in ASCII', () => {
    const strange = [...lists.disposable, ...lists.free, ...providers.keys(), ...relays].filter(
      (domain) => !/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*$/.test(domain),
    );
    expect(strange).toEqual([]);
  });

  it('do not contradict each other', () => {
    for (const domain of [...lists.free, ...providers.keys(), ...relays])
      expect(lists.disposable.has(domain)).toBe(false);
    for (const domain of [...providers.keys(), ...relays]) expect(lists.free.has(domain)).toBe(false);
    for (const domain of providers.keys()) expect(relays.has(domain)).toBe(false);
  });

  it('hold what they are there for', () => {
    expect(lists.disposable.size).toBeGreaterThan(120_000);
    expect(lists.free.size).toBeGreaterThan(4_000);
    expect(lists.roles.size).toBeGreaterThan(500);
  });

  it('are read once', () => {
    expect(loadLists()).toBe(lists);
  });

  it('name every role word once, as it is compared', () => {
    const words = Object.values(roleWords).flatMap(wordsOf);
    expect(words.filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it('name every typing target once', () => {
    const domains = targets.map(({ domain }) => domain);
    expect(new Set(domains).size).toBe(domains.length);
  });
});
