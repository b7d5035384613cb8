import { describe, expect, it } from 'vitest';
import { mailChangeSchema, missingForMail, noMail, recipients } from '#contract/mail.ts';

const takes = (change: unknown) => mailChangeSchema.safeParse(change).success;

describe('a mail address', () => {
  it.each([
    'ada@reader.example',
    'ada+mill@reader.example',
    'o’neil@reader.example',
    'äda@räder.example',
    'root@localhost',
    '',
  ])('may be %j', (from) => {
    expect(takes({ from })).toBe(true);
  });

  it.each([
    'ada',
    'ada@',
    '@reader.example',
    'ada@reader@example',
    'Ada <ada@reader.example>',
    'ada@reader.example\r\nBcc: eve@evil.example',
    'ada@reader.example,bob@reader.example',
    'a\u0000da@reader.example',
    `${'a'.repeat(320)}@reader.example`,
  ])('is not %j', (from) => {
    expect(takes({ from })).toBe(false);
  });

  it('may be one of several for those that mails go to', () => {
    expect(takes({ to: 'ada@reader.example, bob@reader.example,' })).toBe(true);
    expect(takes({ to: 'ada@reader.example; bob@reader.example' })).toBe(false);
    expect(takes({ to: 'ada@reader.example,\nbob' })).toBe(false);
    expect(takes({ to: Array.from({ length: 21 }, (_, i) => `a${i}@reader.example`).join(',') })).toBe(false);
    expect(recipients(' ada@reader.example,, bob@reader.example ')).toEqual([
      'ada@reader.example',
      'bob@reader.example',
    ]);
  });
});

describe('a change of the mail settings', () => {
  it.each([
    { host: 'smtp.reader.example' },
    { host: '192.168.1.5' },
    { host: '::1' },
    { port: 65_535 },
    { password: null },
    { password: ' with spaces ' },
    {},
  ])('may be %j', (change) => {
    expect(takes(change)).toBe(true);
  });

  it.each([
    { host: 'smtp.reader.example/path' },
    { host: 'user@smtp.reader.example' },
    { host: 'smtp reader' },
    { host: 'x'.repeat(254) },
    { port: 0 },
    { port: 65_536 },
    { port: 25.5 },
    { port: '25' },
    { encryption: 'ssl' },
    { user: 'ada\r\nQUIT' },
    { password: '' },
    { password: 'x'.repeat(1_001) },
    { surplus: 1 },
  ])('is not %j', (change) => {
    expect(takes(change)).toBe(false);
  });
});

it('no mail goes out without server, sender and recipient', () => {
  expect(missingForMail(noMail)).toBe('host');
  expect(missingForMail({ ...noMail, host: 'smtp.reader.example' })).toBe('from');
  expect(missingForMail({ ...noMail, host: 'smtp.reader.example', from: 'a@b.example' })).toBe('to');
  expect(missingForMail({ ...noMail, host: 'x', from: 'a@b.example', to: 'a@b.example' })).toBeUndefined();
});
