import { describe, expect, it } from 'vitest';
import { fileNameProblem, fileNamesSchema } from '#contract/file-name.ts';

describe('the name of a file', () => {
  it.each([
    'output.csv',
    'Kunden März 2024.csv',
    '結果.csv',
    'a',
    '.hidden',
    'console.csv',
    'com.csv',
    'LPT10.csv',
    '👩‍🚀.csv',
  ])('may be “%s”', (name) => {
    expect(fileNameProblem(name)).toBeUndefined();
  });

  it.each([
    '',
    '  ',
    '.',
    '..',
    '../up.csv',
    'a/b',
    'a\\b',
    'C:out.csv',
    'what?.csv',
    'a*b',
    '<x>',
    'a|b',
    'say "hi"',
    'line\nbreak',
    'nul\0',
    'end.',
    'end ',
    ' begin',
    'CON',
    'con.csv',
    'Aux.txt',
    'NUL.tar.gz',
    'COM1',
    'lpt9.csv',
    'com¹.csv',
    'CONOUT$',
    'batch.db',
    'BATCH.JSON',
    'receipt.json',
    'process.csv',
    'error.csv',
    'invoice\u202ecsv.exe',
    'x'.repeat(121),
    '結'.repeat(90),
  ])('is never “%s”', (name) => {
    expect(fileNameProblem(name)).toMatch(/\.$/);
  });

  it('is not that of the other file', () => {
    expect(fileNamesSchema.safeParse({ input: 'List.csv', output: 'list.CSV' }).success).toBe(false);
    expect(fileNamesSchema.safeParse({ input: 'in.csv', output: 'out.csv' }).success).toBe(true);
  });
});
