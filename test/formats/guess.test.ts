import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Reading } from '#contract/source.ts';
import { layoutOf } from '#formats/guess.ts';
import { fileWith, list } from './scratch.ts';

const guess = (content: string | Uint8Array, name: string, reading: Reading = {}) =>
  layoutOf(fileWith(content, name), reading);
const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const emails = 'a@b.c\nd@e.f\ng@h.i\n';

describe('the guessed format', () => {
  it.each([
    ['addresses in a text file', emails, 'a.txt', 'list'],
    ['addresses without an extension', emails, 'list', 'list'],
    ['addresses with a comma here and there', `${emails.repeat(10)}x, y@z.de\n`, 'a.txt', 'list'],
    ['one line with commas', 'a,b,c\n', 'one.txt', 'list'],
    ['a header over one column of text', `email\n${emails}`, 'a.txt', 'list'],
    ['addresses named .csv, without a header', emails, 'a.csv', 'list'],
    ['words named .csv, without a header', 'anna\nbert\n', 'a.csv', 'list'],
    ['quoted addresses named .csv', '"a@b.c"\n"d@e.f"\n', 'a.csv', 'csv'],
    ['one column named .csv, with a header', `email\n${emails}`, 'a.CSV', 'csv'],
    ['a table in a text file', 'name,email\nA,a@b.c\nB,d@e.f\n', 'a.txt', 'csv'],
    ['tabs in a text file', 'name\temail\nA\ta@b.c\nB\td@e.f\n', 'a.txt', 'tsv'],
    ['tabs named .tsv', 'name\temail\nA\ta@b.c\n', 'a.tsv', 'tsv'],
    ['tabs named .csv', 'name\temail\nA\ta@b.c\n', 'a.csv', 'csv'],
    ['an array named .json', '[{"a":1}]', 'a.json', 'json'],
    ['an array of objects', ' [\n {"a": 1}]', 'data', 'json'],
    ['objects line by line named .json', '{"a":1}\n{"a":2}\n', 'a.json', 'jsonl'],
    ['objects line by line', '{"a":1}\n{"a":2}\n', 'data', 'jsonl'],
    ['one object named .jsonl', '{"a":1}\n', 'a.jsonl', 'jsonl'],
    ['one object over several lines', '{"a":\n1}\n', 'data', 'json'],
    ['elements named .xml', '<a><b/></a>', 'a.xml', 'xml'],
    ['an XML declaration', '<?xml version="1.0"?><a><b/></a>', 'page.txt', 'xml'],
    ['a compressed table', gzipSync('name,email\nA,a@b.c\n'), 'a.CSV.gz', 'csv'],
    ['a compressed list', gzipSync(emails), 'a.gz', 'list'],
  ])('of %s', async (_, content, name, format) => {
    expect((await guess(content, name)).format).toBe(format);
  });

  it('of a list has one field and no delimiter', async () => {
    expect(await guess(emails, 'a.txt')).toEqual(list);
  });

  it('is what the user fixed', async () => {
    expect(await guess('name,email\nA,a@b.c\n', 'a.csv', { format: 'list' })).toMatchObject({ format: 'list' });
    expect(await guess(emails, 'a.txt', { format: 'csv' })).toMatchObject({ format: 'csv', fields: ['column_1'] });
    expect(await guess(emails, 'a.txt', { header: true })).toMatchObject({ format: 'csv', fields: ['a@b.c'] });
    expect(await guess(emails, 'a.txt', { delimiter: '@' })).toMatchObject({ format: 'csv', delimiter: '@' });
    expect(await guess(emails, 'a.txt', { header: false })).toMatchObject({ format: 'list' });
  });
});

describe('the guessed delimiter', () => {
  it.each([
    ['a,b\n1,2\n', ','],
    ['a;b\n1;2\n', ';'],
    ['a\tb\n1\t2\n', '\t'],
    ['a|b\n1|2\n', '|'],
    ['name;price\nx;1,5\ny;2,5\n', ';'],
    ['1,5;x\n2,5;y\n', ';'],
    ['"a,b";"c,d"\n"e,f";"g,h"\n', ';'],
    ['a,b\n"1;2;3",4\n"5;6;7",8\n', ','],
    ['a,b\n1,2\n3\n4,5\n6,7\n', ','],
    ['a,"b\n;;;\n",c\n1,2,3\n', ','],
  ])('of %j is %j', async (content, delimiter) => {
    expect((await guess(content, 'a.csv')).delimiter).toBe(delimiter);
  });

  it.each(['"', '\n', '\r', '\ufeff'])('is never %j', async (delimiter) => {
    await expect(guess('a,b\n', 'a.csv', { delimiter })).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('the guessed quote', () => {
  it.each([
    ['a,b\n"1",2\n', '"'],
    ['a,b\n1,2\n', '"'],
    ["'a','b'\n'1','2,5'\n'3','it''s'\n", "'"],
    ["'a';b\n'1';2\n", "'"],
    ["name,town\n'Anna,Berlin\nBert','s Gravenhage\n", '"'],
    ["name,town\nO'Neil,Cork\nD'Arcy,Tours\n", '"'],
    ["name,note\n'x' y,1\n'z' w,2\n", '"'],
  ])('of %j is %j', async (content, quote) => {
    expect((await guess(content, 'a.csv')).quote).toBe(quote);
  });

  it('is what the user fixed, and never a letter or the delimiter', async () => {
    expect((await guess('"a","b"\n"1","2"\n', 'a.csv', { quote: '' })).fields).toEqual(['"a"', '"b"']);
    for (const quote of ['x', ',', ' ', '\n'])
      await expect(guess('a,b\n1,2\n', 'a.csv', { quote, delimiter: ',' })).rejects.toMatchObject({
        code: 'bad-input',
      });
  });
});

describe('the guessed header', () => {
  it.each([
    ['name,email\nA,a@b.c\n', true],
    ['name,city\nAnna,Berlin\nBert,Bonn\n', true],
    ['a@b.c,Anna\nd@e.f,Bert\n', false],
    ['1,Anna\n2,Bert\n', false],
    ['+49 30 123,Anna\n+49 30 124,Bert\n', false],
    ['Anna,Berlin\nBert,Bonn\nCarl,Berlin\n', false],
    ['A-1,Anna\nB-2,Bert\n', false],
    [',,\n1,2,3\n', false],
    [',name\n0,Anna\n', true],
    ['address1,address2\n12 Main St,\n7 High St,Flat 2\n', true],
    ['name,email\n', true],
    ['phone\n+49 30 123\n', true],
  ])('of %j is %j', async (content, header) => {
    expect((await guess(content, 'a.csv')).header).toBe(header);
  });
});

describe('the fields', () => {
  it.each([
    ['email,email,email\n', ['email', 'email_2', 'email_3']],
    ['email,email,email_2\n', ['email', 'email_3', 'email_2']],
    ['a,,c,\n', ['a', 'column_2', 'c', 'column_4']],
    [',column_1\n', ['column_1', 'column_1_2']],
    ['__proto__,constructor,toString,__proto__\n', ['__proto__', 'constructor', 'toString', '__proto___2']],
    [' a ,"b\r\nc","d\te"\n', ['a', 'b c', 'd e']],
    ['a,A\n', ['a', 'A']],
    ['<b>x</b>,=1+1,"a""b"\n', ['<b>x</b>', '=1+1', 'a"b']],
  ])('of %j are %j', async (content, fields) => {
    expect((await guess(content, 'a.csv', { header: true })).fields).toEqual(fields);
  });

  it('are numbered without a header', async () => {
    expect((await guess('1,2,3\n4,5,6\n', 'a.csv')).fields).toEqual(['column_1', 'column_2', 'column_3']);
  });

  it('are at most 2,000', async () => {
    const header = Array.from({ length: 2_001 }, (_, index) => `c${index}`).join(',');
    await expect(guess(`${header}\n`, 'wide.csv')).rejects.toThrow('“wide.csv” has 2001 columns; the limit is 2000.');
  });
});

describe('the guessed encoding', () => {
  it.each([
    ['plain text', Buffer.from('a@b.c\n'), 'utf-8'],
    ['a UTF-8 byte order mark', Buffer.from('\ufeffä\n'), 'utf-8'],
    ['a little-endian mark', utf16le('\ufeffä\n'), 'utf-16le'],
    ['a big-endian mark', utf16le('\ufeffä\n').swap16(), 'utf-16be'],
    ['zero bytes at odd places', utf16le('ä@b.c\nd@e.f\n'), 'utf-16le'],
    ['zero bytes at even places', utf16le('ä@b.c\nd@e.f\n').swap16(), 'utf-16be'],
    ['a single zero byte', Buffer.from(`${'a'.repeat(50)}\0\n`), 'utf-8'],
  ])('with %s', async (_, content, encoding) => {
    expect((await guess(content, 'a.txt')).encoding).toBe(encoding);
  });

  it('refuses what is not UTF-8, names the place and proposes an encoding', async () => {
    const refusal = guess(Buffer.from('a@b.c\r\näb M\xfcller', 'latin1'), 'old.txt');
    await expect(refusal).rejects.toThrow(
      '“old.txt” is not valid UTF-8: line 2, column 1 holds the byte E4. ' +
        'Choose the encoding it was saved in, for example windows-1252 (--encoding windows-1252).',
    );
    await expect(refusal).rejects.toMatchObject({ code: 'bad-file', place: { line: 2, column: 1 } });
  });
});

describe('a fixed encoding', () => {
  it('is obeyed, and the mark of another one is proposed when it does not fit', async () => {
    expect((await guess(emails, 'a.txt', { encoding: 'iso-8859-1' })).encoding).toBe('iso-8859-1');
    const marked = utf16le('\ufeffa\n');
    await expect(guess(marked, 'a.txt', { encoding: 'utf-8' })).rejects.toThrow('for example utf-16le');
  });
});
