import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '#contract/source.ts';
import { guess } from '#formats/guess.ts';
import { inspect } from '#formats/inspect.ts';
import type { ReadOptions } from '#formats/rows.ts';
import { fileWith, readAll } from '../scratch.ts';

async function read(content: string, reading: Reading = {}, options: ReadOptions = {}, name = 'records.json') {
  const file = fileWith(content, name);
  const { places, ...layout } = await guess(file, reading);
  const { rows, lines, rejects } = await readAll(file, layout, options);
  return { fields: layout.fields, path: layout.path, places, rows, lines, rejects };
}
const lines = (content: string, options?: ReadOptions) => read(content, { format: 'jsonl' }, options, 'records.jsonl');

describe('a JSON file', () => {
  it('keeps every digit and every character of its values', async () => {
    const text =
      '[{"a":1.10,"b":12345678901234567890,"c":1e5,"d":-0,"e":0.0000001,"f":"00123 ","g":"\\u00e4\\n\\ud83d\\ude00"}]';
    const { rows } = await read(text);
    expect(rows).toEqual([['1.10', '12345678901234567890', '1e5', '-0', '0.0000001', '00123 ', 'ä\n😀']]);
  });

  it('writes true, false and null as words and as nothing', async () => {
    const { rows } = await read('[{"a":true,"b":false,"c":null,"d":""},{"a":1}]');
    expect(rows).toEqual([
      ['true', 'false', '', ''],
      ['1', '', '', ''],
    ]);
  });

  it('names nested parts by their paths and keeps arrays as JSON', async () => {
    const text =
      '[{"id":1,"address":{"city":"Bonn","geo":{"lat":1.50}},"tags":[ "a", {"n": 1.0} ],"a.b":2,"e":{},"f":[]}]';
    expect(await read(text)).toMatchObject({
      fields: ['id', 'address.city', 'address.geo.lat', 'tags', '["a.b"]', 'e', 'f'],
      rows: [['1', 'Bonn', '1.50', '["a",{"n":1.0}]', '2', '{}', '[]']],
    });
  });

  it('has the fields of all its records', async () => {
    const { fields, rows } = await read('[{"a":1,"n":null},{"c":3,"a":2},{"n":{"x":1}}]');
    expect(fields).toEqual(['a', 'c', 'n.x']);
    expect(rows).toEqual([
      ['1', '', ''],
      ['2', '3', ''],
      ['', '', '1'],
    ]);
  });

  it('keeps what only later records have in a last field', async () => {
    const many = Array.from({ length: 20_000 }, (_, id) => `{"id":${id},"address":{"city":"x"}}`);
    const late = '{"id":7,"new":1.0,"address":{"zip":"01"},"more":{"deep":[1]},"none":null}';
    const { fields, rows } = await read(`[${many.join(',')},${late},{"address":5},{"id":{"a":"\\u00e4"}}]`);
    expect(fields).toEqual(['id', 'address.city', 'other_fields']);
    expect(rows[0]).toEqual(['0', 'x', '']);
    expect(rows.slice(-3)).toEqual([
      ['7', '', '{"new":1.0,"address.zip":"01","more":{"deep":[1]}}'],
      ['', '', '{"address":5}'],
      ['', '', '{"id.a":"\\u00e4"}'],
    ]);
  });

  it('gives that field another name where its own is taken', async () => {
    const many = Array.from({ length: 20_000 }, (_, id) => `{"id":${id},"other_fields":"x"}`);
    const { fields, rows } = await read(`[${many.join(',')},{"y":2}]`);
    expect(fields).toEqual(['id', 'other_fields', 'other_fields_2']);
    expect(rows.at(-1)).toEqual(['', '', '{"y":2}']);
  });

  it('keeps the names that objects have by nature', async () => {
    const { fields, rows } = await read('[{"__proto__":"x","constructor":{"toString":1},"hasOwnProperty":2}]');
    expect(fields).toEqual(['__proto__', 'constructor.toString', 'hasOwnProperty']);
    expect(rows).toEqual([['x', '1', '2']]);
  });

  it('reads single values as a list of their own', async () => {
    expect(await read('["a@b.c",\n1.50, null, true]')).toMatchObject({
      fields: ['value'],
      rows: [['a@b.c'], ['1.50'], [''], ['true']],
      lines: [1, 2, 2, 2],
    });
  });

  it('rejects a record that is no object, names something twice, or is broken, and goes on', async () => {
    const text = `[{"a":1},\n5,\n[1],\n{"a":1,"a":2},\n{"a":tru},\n{"a":"\\ud800"},\n{"a":01},\n{"a":[1,]},\n{"a":"x\ty"},\n{"a":2}]`;
    const { rows, rejects } = await read(text);
    expect(rows).toEqual([['1'], ['2']]);
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [2, expect.stringContaining('single value')],
      [3, expect.stringContaining('an array')],
      [4, 'It names “a” twice. Which of the two counts cannot be known.'],
      [5, expect.stringContaining('not valid JSON')],
      [6, expect.stringContaining('half of a character')],
      [7, expect.stringContaining('not valid JSON')],
      [8, expect.stringContaining('not valid JSON')],
      [9, expect.stringContaining('not valid JSON')],
    ]);
  });

  it('rejects what lies deeper than the limit, without falling over', async () => {
    const deep = (levels: number) => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`;
    const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    const { rows, rejects } = await read(`[${deep(99)},${deep(100)},${deep(200_000)},${nested(101)},{"a":"b"}]`);
    expect(rows.map((row) => row.find((cell) => cell !== ''))).toEqual([`${'['.repeat(99)}${']'.repeat(99)}`, 'b']);
    expect(rejects.map(({ reason }) => reason)).toEqual(Array(3).fill('Its parts lie more than 100 levels deep.'));
  });

  it('rejects a cell beyond the limit', async () => {
    const { rejects } = await read(`[{"a":"${'x'.repeat(30)}"},{"a":"y"}]`, {}, { limits: { field: 20 } });
    expect(rejects[0]?.reason).toBe('“a” has more than 20 characters.');
  });
});

describe('the record path', () => {
  const text = '{"meta":{"page":1,"links":[{"x":1}]},\n"data":{"items":[{"a":1},\n{"a":2}]},"end":[1]}';

  it('is guessed as the longest array of objects, and the others are offered', async () => {
    expect(await read(text)).toMatchObject({
      path: 'data.items',
      places: ['data.items', 'meta.links'],
      lines: [1 + 1, 3],
    });
  });

  it('can be said, to a single object as well', async () => {
    expect(await read(text, { path: 'meta.links' })).toMatchObject({ fields: ['x'], rows: [['1']] });
    expect(await read(text, { path: 'meta' })).toMatchObject({ fields: ['page', 'links'], rows: [['1', '[{"x":1}]']] });
    expect(await read('{"a":1}')).toMatchObject({ path: '', fields: ['a'], rows: [['1']] });
    expect(await read('{"a.b":{"":[{"c":1}]}}')).toMatchObject({ path: '["a.b"][""]', rows: [['1']] });
  });

  it('is refused where it leads nowhere', async () => {
    await expect(read(text, { path: 'data.rows' })).rejects.toThrow('nothing at “data.rows”');
    await expect(read(text, { path: 'a..b' })).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('a broken JSON file', () => {
  it.each([
    ['cut off in a record', '[{"a":1},\n{"a":', 2, 'ends in the middle'],
    ['cut off after a record', '[\n{"a":1}\n', 1, 'before what opens on line 1 is closed'],
    ['cut off in a name around the records', '{"data":[{"a":1}],\n"me', 2, 'ends in the middle'],
    ['with two roots', '[{"a":1}]\n[{"a":2}]', 2, 'a second value begins on line 2'],
    ['with something at its end', '[{"a":1}]\n\nx', 3, 'there is “x” on line 3'],
    ['without a comma', '[{"a":1}\n{"a":2}]', 2, 'in the place of a comma'],
    ['with the wrong bracket', '{"a":[{"b":1}\n}]', 2, 'in the place of a comma or “]”'],
    ['without a colon', '{"a"\n5}', 2, 'a colon'],
    ['with a bare name', '{"x":{a:\n1},"data":[]}', 1, 'a name in quotes'],
  ])('%s is refused with its line', async (_, content, line, sentence) => {
    for (const piece of [1, 4, 1_000]) {
      const refusal = read(content, content.startsWith('{') ? { path: 'data' } : {}, { piece });
      await expect(refusal).rejects.toMatchObject({ code: 'bad-file', place: { line, file: expect.any(String) } });
      await expect(refusal).rejects.toThrow(sentence);
    }
  });

  it('without a record is refused', async () => {
    await expect(inspect(fileWith('[]', 'none.json'), {})).rejects.toThrow('has no record there');
    await expect(inspect(fileWith('[\n{},\n{}]', 'bare.json'), {})).rejects.toThrow('no record that can be read');
    await expect(inspect(fileWith(' \n', 'blank.json'), {})).rejects.toThrow('nothing but blank lines');
  });
});

describe('JSON lines', () => {
  it('are one record a line, and a bad line costs no other', async () => {
    const {
      rows,
      rejects,
      lines: at,
    } = await lines('{"a":1.0}\r\n\r\n{"a":\n"x"}\n{"b":2,"a":"y"}\n7\n{"a":1} {"a":2}\n');
    expect(rows).toEqual([
      ['1.0', ''],
      ['y', '2'],
    ]);
    expect(at).toEqual([1, 5]);
    expect(rejects.map(({ line }) => line)).toEqual([3, 4, 6, 7]);
  });

  it('pass over a line that is too long', async () => {
    const content = `{"a":1}\n{"a":"${'x'.repeat(200)}"}\n{"a":2}\n`;
    for (const piece of [1, 50, 1_000]) {
      const { rows, rejects } = await lines(content, { limits: { field: 20 }, piece });
      expect(rows).toEqual([['1'], ['2']]);
      expect(rejects).toMatchObject([{ line: 2, reason: 'The line is longer than 160 characters.' }]);
    }
  });
});

const value = fc.jsonValue({ maxDepth: 3 });
const object = fc.dictionary(fc.string({ unit: 'grapheme' }), value, { minKeys: 1, maxKeys: 5 });

describe('any JSON', () => {
  it('is read the same in pieces of any size, with the lines on which its records begin', async () => {
    const records = fc.array(object, { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(records, fc.integer({ min: 1, max: 30 }), fc.constantFrom(0, 1), async (all, piece, indent) => {
        const text = JSON.stringify(all, null, indent).replaceAll('\n', '\r\n');
        const whole = await read(text);
        expect(whole.rows.length + whole.rejects.length).toBe(all.length);
        expect(await read(text, {}, { piece })).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });

  it('that is changed somewhere is taken exactly when it is still valid', async () => {
    const change = fc.tuple(
      fc.nat(60),
      fc.constantFrom('', '"', '{', ']', ',', '\\', '0', '-', 'e', '.', ' ', '\n', 'ä'),
    );
    const plain = fc.dictionary(fc.constantFrom('a', 'b', 'c'), value, { minKeys: 1 });
    await fc.assert(
      fc.asyncProperty(plain, fc.array(change, { maxLength: 2 }), async (record, changes) => {
        let line = JSON.stringify(record);
        for (const [at, sign] of changes) line = line.slice(0, at) + sign + line.slice(at + 1);
        if (line.includes('\n') || line.trim() === '') return;
        const { rows, rejects } = await lines(`{"a":1,"b":1,"c":1}\n${line}\n`);
        const [refused] = rejects;
        if (isObject(line)) expect(refused?.reason ?? 'twice').toMatch(/twice|half of a character/);
        else expect(rows).toHaveLength(1);
      }),
      { numRuns: 1_000 },
    );
  });
});

function isObject(text: string): boolean {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null && !Array.isArray(found);
  } catch {
    return false;
  }
}
