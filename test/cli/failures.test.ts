import { describe, expect, it } from 'vitest';
import { place } from './cli.ts';

const { write, cli } = place('failures');
const design = write(
  'interface.json',
  JSON.stringify({
    name: 'Zips',
    fields: [
      { name: 'zip', pattern: '\\d{5}' },
      { name: 'land', oneOf: ['DE', 'AT'] },
    ],
  }),
);
const flow = write('flow.json', JSON.stringify({ name: 'Check', threshold: null }));
const file = write('zips.csv', 'zip,land\n12345,DE\nD-12345,DE\nD-54321,DE\n12345,Deutschland\n');

describe('failed records', () => {
  it('are told in families, tried with repairs, and run again mended', async () => {
    const ran = await cli('run', file, '--interface', design, '--flow', flow);
    const [, id = ''] = /^batch +([\da-f]+)$/m.exec(ran.out) ?? [];
    const shown = await cli('failures', id);
    expect(shown.out).toMatch(/^ *2 +validate +PATTERN +zip +“zip” does not have its form: “…”\. +D-12345, D-54321$/m);
    expect(shown.out).toMatch(/\n3 failed records\.\n$/);

    const repairs = write(
      'mend.json',
      JSON.stringify([
        { column: 'zip', change: { kind: 'replace', find: 'D-', by: '' } },
        { column: 'land', change: { kind: 'map', values: { Deutschland: 'DE' } } },
      ]),
    );
    const tried = await cli('failures', id, '--repairs', repairs);
    expect(tried.out).toContain('3 failed records; the repairs change 3 and mend 3.\n');
    expect(tried.out).toContain('record 2: “D-12345” → “12345”');
    expect(tried.err).toContain(`batchmill resubmit ${id} --repairs`);
    const again = await cli('resubmit', id, '--repairs', repairs);
    expect([again.code, again.out]).toEqual([0, expect.stringMatching(/3 completed|records +3/)]);

    const wrong = write('wrong.json', JSON.stringify([{ column: 'zip', change: { kind: 'guess' } }]));
    expect(await cli('failures', id, '--repairs', wrong)).toMatchObject({
      code: 5,
      err: expect.stringMatching(/wrong\.json: \[0\]\.change\.kind: /),
    });
  });
});
