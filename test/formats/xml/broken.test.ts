import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { guess } from '#formats/guess.ts';
import { fileWith, readAll } from '../scratch.ts';
import { read } from './reading.ts';

describe('a broken XML file', () => {
  it.each([
    ['with a document type', '<?xml version="1.0"?>\n<!DOCTYPE r [<!ENTITY a "b">]>\n<r/>', 2, '<!DOCTYPE …>'],
    ['with a document type inside', '<r>\n<p/><!ENTITY a "b"></r>', 2, 'document type on line 2'],
    ['that is cut off in a record', '<r>\n<p><a>1</a></p>\n<p><a>2', 3, 'before the element <a> is closed'],
    ['that is cut off around the records', '<r>\n<p/>\n<p/>\n', 1, 'before the element <r> is closed'],
    ['with tags that do not match', '<r><p>\n<a>1</b></p><p/></r>', 2, '“</b>” ends <a>'],
    ['with one end too many', '<r><p/><p/></r>\n</r>', 2, 'ends nothing that is open'],
    ['with two roots', '<r><p/><p/></r>\n<r/>', 2, 'a second root element'],
    ['with text behind its root', '<r><p/><p/></r>\n\nrest', 3, 'text outside of the root'],
    ['with text before its root', 'x\n<r><p/><p/></r>', 1, 'text outside of the root'],
    ['with a name that is none', '<r><p/>\n<1/></r>', 2, 'begins no element'],
    ['with a bare sign', '<r><p/>\n<p>a < b</p></r>', 2, 'begins no element'],
    ['that ends in a comment', '<r><p/><p/></r>\n<!-- x', 2, 'outside of the root'],
    ['without an element', '<?xml version="1.0"?>\n', 1, 'no element'],
  ])('%s is refused with its line', async (_, content, line, sentence) => {
    for (const piece of [1, 5, 1_000]) {
      const refusal = read(content, { path: 'p' }, { piece });
      await expect(refusal).rejects.toThrow(sentence);
      await expect(refusal).rejects.toMatchObject({ code: 'bad-file', place: { line, file: expect.any(String) } });
    }
  });

  it('is refused when a record does not end within its limit', async () => {
    const file = fileWith(`<r><p/>\n<p><a>${'x'.repeat(500)}</a></p></r>`, 'long.xml');
    const { places, ...layout } = await guess(file, {});
    for (const piece of [1, 64, 1_000])
      await expect(readAll(file, layout, { piece, limits: { field: 20 } })).rejects.toThrow(
        'The record that begins on line 2 has more than 160 characters.',
      );
  });
});

const name = fc.constantFrom('a', 'b', 'ns:c', 'd-e');
const text = fc.string({
  unit: fc.constantFrom('x', ' ', '<', '>', '&', '"', "'", '\n', '0', 'ä', '😀', ']]>'),
  maxLength: 8,
});
const escaped = (value: string) =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('>', '&gt;');

describe('any XML', () => {
  it('gives the texts that were written, in pieces of any size, as another parser sees them', async () => {
    const record = fc.dictionary(name, text, { minKeys: 1 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 1, max: 30 }),
        async (all, piece) => {
          const xml = `<r>\n${all
            .map(
              (each) =>
                `<p>${Object.entries(each)
                  .map(([key, value]) => `<${key}>${escaped(value)}</${key}>`)
                  .join('')}</p>`,
            )
            .join('\n')}\n</r>`;
          const whole = await read(xml, { path: 'p' });
          const values = whole.rows.map((row) => Object.fromEntries(whole.fields.map((field, at) => [field, row[at]])));
          const full = all.map((each) => Object.fromEntries(whole.fields.map((field) => [field, each[field] ?? ''])));
          expect(values).toEqual(full);
          const parser = new XMLParser({ parseTagValue: false, trimValues: false, isArray: (tag) => tag === 'p' });
          const theirs: Record<string, string>[] = parser.parse(xml).r.p;
          expect(theirs.map((each) => whole.fields.map((field) => each[field] ?? ''))).toEqual(whole.rows);
          expect(await read(xml, { path: 'p' }, { piece })).toEqual(whole);
        },
      ),
      { numRuns: 200 },
    );
  });
});
