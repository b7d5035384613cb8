import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { place } from './cli.ts';

const { write, path, cli } = place('confidential');
const numbers = ['4111 1111 1111 1111', '5500-0000-0000-0004', '340000000000009', '4111111111111112'];
const anyOf = new RegExp(
  numbers.map((number) => number.replaceAll(/[ -]/g, '[ -]?').replaceAll(/\d/g, '$&[ -]?')).join('|'),
);

describe('card numbers', () => {
  it('stand in no file that is handed out, whatever their column is called and whichever way they were read', async () => {
    const rows = numbers.map((number, i) => `${i},${number},x`);
    const table = write('cards.csv', `id,card,note\n${rows.join('\n')}\n9,${`${numbers[0]} `.repeat(100)},too long\n`);
    const flow = write(
      'flow.json',
      JSON.stringify({ name: 'Cards', tools: [{ tool: 'card', field: 'card' }], threshold: null }),
    );
    for (const words of [
      ['--tool', 'card'],
      ['--flow', flow],
    ]) {
      const ended = await cli('run', table, ...words, '--threshold', 'off', '--output', path('out.csv'));
      const id = /^batch +([\da-f]+)$/m.exec(ended.out)?.[1] ?? '';
      await cli('export', id, '--output', path('out.jsonl'));
      await cli('export', id, '--what', 'error', '--output', path('errors.csv'));
      for (const name of ['out.csv', 'out.jsonl', 'errors.csv']) {
        const text = readFileSync(path(name), 'utf8');
        expect([name, anyOf.exec(text)]).toEqual([name, null]);
        if (name !== 'errors.csv') expect(text).toContain('411111******1111');
      }
    }
  });
});
