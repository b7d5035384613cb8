import { describe, expect, it } from 'vitest';
import { place } from './cli.ts';

const { write, cli } = place('dependencies');
const tool = ['--tool', 'as-is', '--column', 'tel'];
const rows = (numbers: readonly number[], more: (no: number) => string) =>
  numbers.map((no) => `${no},+1 202-555-0${100 + no},${more(no)}`);
const upTo = (n: number) => Array.from({ length: n }, (_, at) => at + 1);

describe('records that wait for keys', () => {
  it('are told, shown with what would set them free, and go on when it comes', async () => {
    const orders = ['no,tel,customer', ...rows(upTo(10), (no) => (no <= 4 ? `C${no % 2}` : ''))].join('\n');
    const store = ['--insert', 'order', '--key', 'no', '--reference', 'customer=customer'];
    const waiting = await cli('run', write('orders.csv', orders), ...tool, ...store);
    const [, id = ''] =
      /4 records wait for keys that are not there: batchmill blocked ([\da-f]+)/.exec(waiting.out) ?? [];
    expect([waiting.code, id]).toEqual([1, expect.stringMatching(/./)]);

    const blocked = await cli('blocked', id, '--json');
    expect(blocked.json).toMatchObject([{ records: 4, keys: [{ entity: 'customer', waiting: 2 }, { waiting: 2 }] }]);
    expect((await cli('blocked')).out).toMatch(
      /^entity +key[\s\S]*customer +C0 +2 +2 +[\da-f]{8}\n[\s\S]*4 records wait/,
    );
    const missing = await cli('records', id, '--missing', '--json');
    expect(missing.json).toMatchObject([{ totalCount: 4, data: [{ record: 1, state: 'Pending' }, {}, {}, {}] }]);
    expect((await cli('records', id, '--no-missing', '--json')).json).toMatchObject([{ totalCount: 6 }]);
    expect((await cli('record', id, '1')).out).toMatch(/^waits for +customer C1$/m);
    expect((await cli('entities', '--json')).json).toMatchObject([{ entities: [{ entity: 'order', keys: 6 }] }]);

    const customers = ['no,tel,id', ...rows(upTo(2), (no) => `C${no - 1}`)].join('\n');
    const stored = await cli('run', write('customers.csv', customers), ...tool, '--insert', 'customer', '--key', 'id');
    expect(stored.code).toBe(0);
    // They went on beside it, or go on with this.
    const { row } = (await cli('show', id, '--json')).json[0] as { row: { state: string } };
    if (row.state !== 'Completed') await cli('follow', id);
    expect((await cli('show', id, '--json')).json).toMatchObject([{ row: { state: 'Completed', done: 10 } }]);
    expect((await cli('blocked')).out).toBe('No record waits for a key.\n');
    expect((await cli('entities')).out).toMatch(/customer +2\n[\s\S]*order +10\n/);
    expect((await cli('entities', 'customer', '--search', 'C1', '--json')).json).toMatchObject([
      { totalCount: 1, rows: [{ key: 'C1', data: { tel: '+1 202-555-0102' } }] },
    ]);
    expect((await cli('entities', 'order', '--limit', '1')).out).toMatch(/^key +batch +no +tel[\s\S]*1 of 10 rows\n$/);
  }, 120_000);

  it('are refused when a column is not there', async () => {
    const file = write('wrong.csv', `no,tel,customer\n${rows(upTo(5), () => '').join('\n')}`);
    const { code, err } = await cli('run', file, ...tool, '--insert', 'order', '--key', 'number');
    expect([code, err]).toEqual([5, expect.stringContaining('“number”')]);
  });
});
