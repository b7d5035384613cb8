import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePath, pathText } from '#formats/field-path.ts';
import { fieldNames } from '#formats/header.ts';

describe('a path', () => {
  it.each([
    [['address', 'city'], 'address.city'],
    [['a.b'], '["a.b"]'],
    [['a', 'b"c', 'd'], 'a["b\\"c"].d'],
    [[''], '[""]'],
    [[' x'], '[" x"]'],
    [['line\nend'], '["line\\nend"]'],
    [['two  spaces'], '["two\\u0020 spaces"]'],
    [['\u00a0'], '["\\u00a0"]'],
    [['@id'], '@id'],
    [['Größe (m)'], 'Größe (m)'],
    [['__proto__', 'constructor'], '__proto__.constructor'],
    [[], ''],
  ])('of %j is %j', (keys, text) => {
    expect(pathText(keys)).toBe(text);
    expect(parsePath(text)).toEqual(keys);
  });

  it('leads back to every name there is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (keys) => {
        const text = pathText(keys);
        expect(parsePath(text)).toEqual(keys);
        // It stays what it is as a name in the header of a table.
        if (text !== '' && text.length <= 200) expect(fieldNames([text], true)).toEqual([text]);
      }),
    );
  });

  it.each(['.a', 'a.', 'a..b', '["a"', 'a[b]', '["\\x"]'])('is refused: %s', (text) => {
    expect(() => parsePath(text)).toThrow('is no path');
  });
});
