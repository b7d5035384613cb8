import { describe, expect, it } from 'vitest';
import { inspect } from '#formats/inspect.ts';
import { fileWith } from '../scratch.ts';
import { lines, read } from './reading.ts';

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
