import { describe, expect, it } from 'vitest';
import { pageOf, parseDelimiter, parseThreshold, parseWhole, parseWords, readingOf } from '#cli/options.ts';
import { createRequest } from '#cli/run-request.ts';
import { targetsOf } from '#cli/target-options.ts';
import { batchStates } from '#contract/batch-state.ts';
import { engineVerbs } from '#contract/engine-api.ts';

describe('a word on the command line', () => {
  it('names a delimiter by its sign or its name', () => {
    expect([';', 'tab', '\\t', 'pipe', '\t'].map(parseDelimiter)).toEqual([';', '\t', '\t', '|', '\t']);
    for (const wrong of ['', ';;', 'comma,']) expect(() => parseDelimiter(wrong)).toThrow('Give one sign');
  });

  it('names a threshold in percent, or switches it off', () => {
    expect(['20', '12.5', '5%', '100', 'off'].map(parseThreshold)).toEqual([20, 12.5, 5, 100, 'off']);
    for (const wrong of ['0', '101', '-3', 'x', '', '1e1', 'NaN'])
      expect(() => parseThreshold(wrong)).toThrow('from 1');
  });

  it('is a whole number within its bounds', () => {
    expect(parseWhole(1, 64)('64')).toBe(64);
    for (const wrong of ['0', '65', '1.5', '-1', '', '0x10', '9'.repeat(40)])
      expect(() => parseWhole(1, 64)(wrong)).toThrow('from 1 to 64');
  });

  it('names states in any case, one by one or with commas', () => {
    const parse = parseWords(batchStates);
    expect(parse('toomanyfailed, Draft', parse('completed'))).toEqual(['Completed', 'TooManyFailed', 'Draft']);
    expect(() => parse('done')).toThrow('Allowed are: Draft');
  });
});

describe('a request', () => {
  it('fixes only what was said about the file', () => {
    expect(readingOf({})).toEqual({});
    expect(readingOf({ format: 'auto', encoding: 'auto' })).toEqual({});
    expect(readingOf({ format: 'csv', encoding: 'windows-1252', delimiter: ';', header: false })).toEqual({
      format: 'csv',
      encoding: 'windows-1252',
      delimiter: ';',
      header: false,
    });
  });

  it('to create a batch is one the engine accepts, and leaves its defaults to it', () => {
    const source = { kind: 'file', file: '/a.csv' } as const;
    const small = engineVerbs.create.parse(createRequest(source, {}, { tool: 'email' }));
    expect(small).toMatchObject({ run: true, pageSize: 500, pasted: false, label: '' });
    // The flow may have a limit of its own.
    expect(small.threshold).toBeUndefined();
    const options = { tool: 'phone', column: 'p', label: 'x', pageSize: 7, threshold: 'off', pasted: true } as const;
    const full = engineVerbs.create.parse(createRequest(source, { a: 'DE' }, { ...options, header: true }));
    const { tool, ...rest } = options;
    expect(full).toEqual({
      source,
      tool,
      options: { a: 'DE' },
      reading: { header: true },
      run: true,
      ...rest,
      threshold: null,
      description: '',
      names: {},
    });
    const more = { retry: false, insert: 'order', key: 'no', description: 'd', copyTo: '/out' } as const;
    expect(engineVerbs.create.parse(createRequest(source, {}, { tool, ...more }))).toMatchObject({
      description: 'd',
      retry: { attempts: 1 },
      insert: { entity: 'order', key: 'no', references: [] },
      after: [{ kind: 'copy', folder: '/out' }],
    });
  });

  it('for a page names only the numbers that were given', () => {
    expect(pageOf({})).toEqual({});
    expect(pageOf({ skip: 0, limit: 5 })).toEqual({ skip: 0, limit: 5 });
  });

  it('for files names them absolutely', () => {
    const kinds = targetsOf({ output: 'o.csv', errors: 'e.csv', log: '/l.csv' }).map(({ kind, file }) => [kind, file]);
    expect(kinds).toEqual([
      ['output', `${process.cwd()}/o.csv`],
      ['error', `${process.cwd()}/e.csv`],
      ['process', '/l.csv'],
    ]);
  });
});
