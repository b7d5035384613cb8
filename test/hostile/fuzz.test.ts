import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Failure } from '#contract/failure.ts';
import { inspect } from '#formats/inspect.ts';
import { fileWith } from '#test/formats/scratch.ts';
import { inline, workbook } from '#test/formats/xlsx/parts.ts';

/** Numbers that are the same in every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const signs = Buffer.from('"\'<>[]{}&;,:\\/\n\r\t\0=-!?0aäx\ufeff');

/** One to four changes: a byte, a piece left out, doubled or moved, a sign put in, or the end cut off. */
function changed(whole: Buffer, next: (below: number) => number): Buffer {
  let bytes = Buffer.from(whole);
  for (let i = next(4); i >= 0 && bytes.length > 1; i--) {
    const at = next(bytes.length);
    const length = 1 + next(Math.min(64, bytes.length - at));
    const [before, piece, after] = [
      bytes.subarray(0, at),
      bytes.subarray(at, at + length),
      bytes.subarray(at + length),
    ];
    const kind = next(6);
    const sign = signs.subarray(next(signs.length)).subarray(0, 1);
    if (kind === 0) bytes = Buffer.concat([before, Buffer.of(next(256)), bytes.subarray(at + 1)]);
    else if (kind === 1) bytes = Buffer.concat([before, after]);
    else if (kind === 2) bytes = Buffer.concat([before, piece, piece, after]);
    else if (kind === 3) bytes = Buffer.concat([after, before, piece]);
    else if (kind === 4) bytes = Buffer.concat([before, sign, bytes.subarray(at)]);
    else bytes = bytes.subarray(0, at + 1);
  }
  return bytes;
}

const records = Array.from({ length: 12 }, (_, id) => ({
  id,
  name: `Änne "${id}", <b>&`,
  address: { city: 'Köln\n', geo: [1.5, id] },
  none: null,
}));
const xml = records
  .map(
    ({ id }) =>
      `<p id="${id}"><name>Änne &lt;${id}</name><a><city><![CDATA[<Köln>]]></city></a><t/><t>x</t><!-- c --></p>`,
  )
  .join('\n');
const csv = records.map(({ id, name }) => `${id},"${name.replaceAll('"', '""')}",x\r\n`).join('');

describe('a valid file that is changed at random', () => {
  it.each<[string, () => Promise<Buffer>, number]>([
    ['a.csv', async () => Buffer.from(`id,name,note\r\n${csv}`), 500],
    ['a.txt', async () => Buffer.from('ann@example.org\nbob@example.org\n'.repeat(10)), 200],
    ['a.json', async () => Buffer.from(JSON.stringify({ meta: { n: 1 }, data: { items: records } }, null, 1)), 800],
    ['a.jsonl', async () => Buffer.from(records.map((each) => JSON.stringify(each)).join('\n')), 300],
    ['a.xml', async () => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<r xmlns:n="u">\n${xml}\n</r>\n`), 800],
    ['a.csv.gz', async () => gzipSync(`id,name,note\r\n${csv}`), 300],
    ['a.xlsx', () => workbook({ sheets: { S: inline('a', 'b').repeat(30) }, shared: '<si><t>x</t></si>' }), 300],
  ])('gives records, rejects or a refusal in words, and nothing else: %s', async (name, make, runs) => {
    const whole = await make();
    expect((await inspect(fileWith(whole, name), {})).records).toBeGreaterThan(0);
    const next = random(20_260_101);
    const told = { taken: 0, refused: 0 };
    for (let run = 0; run < runs; run++) {
      const bytes = changed(whole, next);
      try {
        const look = await inspect(fileWith(bytes, name), {});
        expect(look.rows.every((row) => Object.keys(row).length === look.fields.length)).toBe(true);
        told.taken++;
      } catch (error) {
        if (!(error instanceof Failure))
          throw new Error(`run ${run} of ${name}: ${JSON.stringify(String(bytes))}`, { cause: error });
        expect(error.message).not.toMatch(/undefined|NaN|\[object/);
        told.refused++;
      }
    }
    expect(Math.min(told.taken, told.refused)).toBeGreaterThan(0);
  });
});
