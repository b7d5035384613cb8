import { describe, expect, it } from 'vitest';
import { phoneList, place } from './cli.ts';

const { write, path, cli } = place('metered');

describe('a batch that costs credits', () => {
  it('is paused for want of them, and goes on when some were put in', async () => {
    expect((await cli('status')).out).not.toContain('credits');
    const priced = await cli('settings', 'set', '--price', 'phone=2', 'email=1');
    expect(priced.out).toMatch(/phone 2 credits a record/);
    expect((await cli('credits', 'top-up', '12', '--note', 'first')).out).toMatch(/^credits +12 left/);
    const file = write('phones.txt', phoneList(20));
    const words = ['--tool', 'phone', '--page-size', '5', '--output', path('out.csv')];
    const poor = await cli('run', file, ...words);
    expect([poor.code, poor.err]).toEqual([6, expect.stringContaining('batchmill credits top-up AMOUNT')]);
    const [, id = ''] = /batchmill resume ([\da-f]+) --output/.exec(poor.err) ?? [];
    expect((await cli('show', id, '--json')).json).toMatchObject([{ row: { state: 'Paused', reason: 'credits' } }]);
    expect((await cli('status')).out).toMatch(/^credits +2 left, 0 of them reserved/m);

    await cli('credits', 'top-up', '100');
    const rich = await cli('resume', id, '--output', path('out.csv'));
    expect([rich.code, rich.out]).toEqual([0, expect.stringMatching(/^charged +40 credits$/m)]);
    const { json } = await cli('credits', '--json');
    expect(json).toMatchObject([{ balance: 72, reserved: 0 }]);
    const { data } = json[0] as { data: { amount: number; note: string }[] };
    expect(data.at(-1)).toMatchObject({ kind: 'top-up', amount: 12, note: 'first' });
    expect(data.reduce((sum, { amount }) => sum + amount, 0)).toBe(72);
    expect((await cli('credits', 'list', '--limit', '1')).out).toMatch(/1 of \d+ entries\n$/);
  }, 120_000);

  it('is what a value tried by hand is, too, when it succeeds', async () => {
    const good = await cli('try', 'ann@example.org', '--tool', 'email');
    expect([good.code, good.out]).toEqual([0, expect.stringMatching(/1 credit charged\n$/)]);
    const bad = await cli('try', '+44 7700 900123', '--tool', 'phone', '--json');
    expect([bad.code, bad.json]).toEqual([1, [expect.objectContaining({ charged: 0 })]]);
    expect((await cli('try', 'x', '--tool', 'fax')).code).toBe(5);
  });
});

describe('settings', () => {
  it('are shown and set one by one', async () => {
    const { json } = await cli(
      'settings',
      'set',
      '--retention',
      'never',
      '--slots',
      '3',
      '--price',
      'email=0',
      '--json',
    );
    expect(json).toMatchObject([{ slots: 3, retention: null, prices: { phone: 2 } }]);
    expect((await cli('settings', '--json')).json).toEqual(json);
    expect((await cli('settings')).out).toMatch(/finished batches +are kept for ever/);
    for (const words of [[], ['--price', 'fax=1'], ['--retention', '0']])
      expect((await cli('settings', 'set', ...words)).code).toBe(5);
  });
});
