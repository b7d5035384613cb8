import { expect, it } from 'vitest';
import { toolsNamed, toolTexts } from '#renderer/words/tool-words.ts';
import { faces } from '#test/renderer/look/tools.ts';

const found = (search: string) => toolsNamed(faces, search).map(({ name }) => name);

it('finds a tool by its name, by what it reads, and by a column that it returns', () => {
  expect(found('')).toEqual(['email', 'phone']);
  expect(found('PHONE check')).toEqual(['phone']);
  expect(found('telephone')).toEqual(['phone']);
  expect(found('is_disposable')).toEqual(['email']);
  expect(found('wine')).toEqual([]);
});

it('names every text that tools say of themselves, and no name of a package', () => {
  const texts = toolTexts(faces);
  expect(texts).toContain('E-mail check');
  expect(texts).toContain('phone number');
  expect(texts).toContain('Takes off spaces, “mailto:” and names around the address.');
  expect(texts).toContain('Public Suffix List (tldts)');
  expect(texts).not.toContain('disposable-email-domains');
});
