import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verificationLines, verifyRequest } from '#cli/verify.ts';

describe('what is to be verified', () => {
  it('is a batch, unless it names a file', () => {
    expect(verifyRequest('3c17')).toEqual({ id: '3c17' });
    for (const file of ['receipt.json', 'archive/receipt', '/x', 'C:\\x\\receipt'])
      expect(verifyRequest(file)).toEqual({ receipt: resolve(file) });
  });

  it('is the file when there is one of that name', () => {
    const folder = mkdtempSync(join(tmpdir(), 'verify-'));
    writeFileSync(join(folder, '3c17'), '{}');
    const here = join(folder, '3c17');
    expect(verifyRequest(here)).toEqual({ receipt: here });
  });
});

describe('what was found', () => {
  const checked = [
    { file: 'output.csv', bytes: 1_200, agrees: true },
    { file: 'process.csv', bytes: 99, agrees: false },
  ];
  const found = { agrees: true, id: '9b2d4f10-1111-4222-8333-444455556666', label: 'Mine', checked, findings: [] };

  it('is one line and the files where all agrees', () => {
    expect(verificationLines({ ...found, checked: checked.slice(0, 1) })).toEqual([
      'Agrees: Mine (batch 9b2d4f10)',
      '  output.csv  1.2 kB, agrees',
    ]);
  });

  it('names file and row of everything that does not', () => {
    const findings = [
      { file: 'process.csv', row: 1_234, message: 'This row was changed.' },
      { file: 'batch.db', row: null, message: 'It cannot be read.' },
    ];
    expect(verificationLines({ ...found, id: '', label: '', agrees: false, findings })).toEqual([
      'Does not agree: the files and their receipt',
      '  output.csv   1.2 kB, agrees',
      '  process.csv  99 bytes, does not agree',
      '2 findings',
      '  process.csv, row 1,234: This row was changed.',
      '  batch.db: It cannot be read.',
    ]);
  });
});
