import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

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
