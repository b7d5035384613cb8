import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { completeCorrections, readCorrections } from '#cli/corrections.ts';
import type { EngineApi } from '#contract/engine-api.ts';

const file = join(mkdtempSync(join(tmpdir(), 'corrections-')), 'mended.json');
const api = {
  show: async () => ({ layout: { fields: ['no', 'mail', 'name'] } }),
  record: async ({ record }: { record: number }) => ({ row: { input: [String(record), 'old', 'Ann'] } }),
} as unknown as EngineApi;

describe('corrections', () => {
  it('name all fields, or only those that change', async () => {
    writeFileSync(
      file,
      JSON.stringify([
        { record: 3, input: { mail: 'new' } },
        { record: 5, input: ['5', '', 'Bob'] },
      ]),
    );
    expect(await completeCorrections(api, 'x', file, readCorrections(file))).toEqual([
      { record: 3, input: ['3', 'new', 'Ann'] },
      { record: 5, input: ['5', '', 'Bob'] },
    ]);
  });

  it('of a column that is not there are refused', async () => {
    const refused = completeCorrections(api, 'x', file, [{ record: 3, input: { email: 'new' } }]);
    await expect(refused).rejects.toMatchObject({
      code: 'bad-input',
      message: 'record 3: there is no column “email”. The columns are: no, mail, name.',
      place: { file },
    });
  });

  it.each([
    '{}',
    '[7]',
    '[null]',
    '[{"record": 1}]',
    '[{"record": "1", "input": []}]',
    '[{"record": 1, "input": {"a": 1}}]',
    '[{"record": 1, "input": [null]}]',
    '[{"record": 1, "input": [], "more": 1}]',
  ])('are refused as %s', (text) => {
    writeFileSync(file, text);
    expect(() => readCorrections(file)).toThrow(/list of corrections|correction 1 is not of the form/);
  });
});
