/** What must hold of a tool whatever stands in a cell: one well-formed text per column, and never an error of its own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicateColumns, type Tool, type ToolOptions } from '#contract/tool.ts';
import { analyzeWith, lookWith } from './look-with.ts';

/** `near`: texts that almost are what the tool looks for, which find more than chance does. */
export function holdsForAnyText(tool: Tool, near: fc.Arbitrary<string>, options: ToolOptions = {}): void {
  const analyze = analyzeWith(tool, options);
  const anything = fc.oneof(near, near, fc.string({ unit: 'binary' }), fc.string({ minLength: 900, maxLength: 1100 }));

  describe(`any text, for the tool “${tool.name}”`, () => {
    it('gives one well-formed text per column, and the same one again', () => {
      fc.assert(
        fc.property(anything, (value) => {
          const found = analyze(value, [value]);
          expect(found.values).toHaveLength(tool.columns.length);
          for (const text of [...found.values, found.key ?? ''])
            if (typeof text !== 'string' || /\p{Cs}/u.test(text)) throw new Error(JSON.stringify(text));
          expect(analyze(value, [value])).toEqual(found);
          tool.check(value);
        }),
        { numRuns: 2000 },
      );
    });

    it('is explained whenever it is invalid, and fails only then', () => {
      const isStrict = tool.options.some(({ name }) => name === 'count_invalid_as_error');
      const strict = lookWith(tool, isStrict ? { ...options, count_invalid_as_error: true } : options);
      fc.assert(
        fc.property(anything, (value) => {
          const { row, failure } = strict(value);
          expect(row['error_message'] !== '').toBe(row['error_code'] !== '');
          if (isStrict) expect(failure !== undefined).toBe(row['verdict'] === 'invalid');
          if (failure) expect(row).toMatchObject({ error_code: failure.code, error_message: failure.message });
          if (row['verdict'] === 'valid') expect(row['error_code']).toBe('');
        }),
        { numRuns: 1000 },
      );
    });

    it.each([
      ['nothing', '', 'EMPTY_INPUT'],
      ['white space', ' \t\u00a0\r\n', 'EMPTY_INPUT'],
      ['a long text', '1'.repeat(1001), 'TOO_LONG_INPUT'],
      ['a sign for lost text', '12\ufffd', 'BAD_ENCODING'],
      ['half a character', '12\ud83d', 'BAD_ENCODING'],
    ])('fails its record when it is %s', (_, value, code) => {
      const { row, key, failure } = lookWith(tool, options)(value);
      expect(failure).toMatchObject({ state: 'FailedValidation', code });
      expect(row).toMatchObject({ verdict: 'invalid', error_code: code, error_message: failure?.message });
      expect(key === undefined).toBe(code === 'EMPTY_INPUT');
    });

    it.each(['9', ':', 'a.', '%', '٣', '(-', '1,', '--'])(
      'comes to an end when it is a thousand times %j',
      (hostile) => {
        const value = hostile.repeat(1000 / hostile.length);
        for (let round = 0; round < 20; round++)
          expect(analyze(value, [value]).values).toHaveLength(tool.columns.length);
      },
    );
  });

  describe(`the face of the tool “${tool.name}”`, () => {
    it('begins its columns alike, and leaves those of the whole batch to the engine', () => {
      expect(tool.columns[1]).toBe('verdict');
      expect(tool.columns.indexOf('error_message')).toBe(tool.columns.indexOf('error_code') + 1);
      expect(new Set([...tool.columns, ...duplicateColumns]).size).toBe(tool.columns.length + duplicateColumns.length);
    });

    it('names facets that are columns, and hints in lower case', () => {
      expect(tool.facets.filter((facet) => !tool.columns.includes(facet))).toEqual([]);
      expect(tool.hints).toEqual([...new Set(tool.hints.map((hint) => hint.toLowerCase()))]);
    });
  });
}
