import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Reading } from '#contract/source.ts';
import { layoutOf } from '#formats/guess.ts';
import { fileWith, pathTo } from './scratch.ts';

const guess = (content: string | Uint8Array, name: string, reading: Reading = {}) =>
  layoutOf(fileWith(content, name), reading);
const _utf16le = (text: string) => Buffer.from(text, 'utf16le');
const emails = 'a@b.c\nd@e.f\ng@h.i\n';

describe('a file that cannot be read', () => {
  it.each([
    ['a.pdf', '%PDF-1.7', 'a PDF document'],
    ['a.csv', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'an old or encrypted Excel workbook'],
    ['a.tar', Buffer.concat([Buffer.alloc(257), Buffer.from('ustar')]), 'a TAR archive'],
    ['a.csv.gz', gzipSync(gzipSync('a,b\n')), 'a gzip archive that is compressed once more'],
    ['a.xlsx.gz', gzipSync(Buffer.from('504b030414', 'hex')), 'an Excel workbook or a ZIP archive that is compressed'],
  ])('is refused by the name of its format: %s', async (name, content, format) => {
    const refusal = guess(content, name);
    await expect(refusal).rejects.toThrow(`is ${format}`);
    await expect(refusal).rejects.toThrow('which is not read by this version');
    await expect(refusal).rejects.toMatchObject({ code: 'bad-file' });
  });

  it('is refused when it is not what the user says', async () => {
    await expect(guess('a,b\n1,2\n', 'a.csv', { format: 'json' })).rejects.toThrow('The JSON is at its end');
    await expect(guess('a,b\n1,2\n', 'a.csv', { format: 'xml' })).rejects.toThrow('text outside of the root element');
    await expect(guess('a,b\n1,2\n', 'a.csv', { format: 'xlsx' })).rejects.toThrow('is no Excel workbook');
  });

  it('is refused when it is empty, blank or only a byte order mark', async () => {
    for (const content of ['', '\ufeff']) await expect(guess(content, 'no.csv')).rejects.toThrow('“no.csv” is empty');
    await expect(guess('\n\r\n', 'no.csv')).rejects.toThrow('nothing but blank lines');
  });

  it('is refused when its first record does not end', async () => {
    await expect(guess(`a,"b\n${'x\n'.repeat(200_000)}`, 'open.csv')).rejects.toThrow(
      'no whole record in its first 256 KiB',
    );
    await expect(guess('a,"b\nc\n', 'open.csv')).rejects.toThrow('The quote that opens on line 1 is never closed.');
  });

  it('is refused in words when it is missing or a folder', async () => {
    const missing = layoutOf(pathTo('missing.csv'), {});
    await expect(missing).rejects.toMatchObject({ code: 'unreadable' });
    await expect(missing).rejects.toThrow('There is no file “missing.csv”');
    await expect(layoutOf(pathTo('.'), {})).rejects.toThrow('is a folder. Choose a file inside it.');
    await expect(layoutOf('/dev/zero', {})).rejects.toThrow('“zero” is not a regular file.');
  });

  it('is not opened once the caller gave up', async () => {
    const file = fileWith(emails);
    await expect(layoutOf(file, {}, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
  });
});
