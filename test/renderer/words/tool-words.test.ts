import { expect, it } from 'vitest';
import { toolsNamed } from '#renderer/words/tool-words.ts';
import { faces } from '#test/renderer/look/tools.ts';

const found = (search: string) => toolsNamed(faces, search).map(({ name }) => name);

it('finds a tool by its name, by what it reads, and by a column that it returns', () => {
  expect(found('')).toEqual(['email', 'phone']);
  expect(found('PHONE check')).toEqual(['phone']);
  expect(found('telephone')).toEqual(['phone']);
  expect(found('is_disposable')).toEqual(['email']);
  expect(found('wine')).toEqual([]);
});
