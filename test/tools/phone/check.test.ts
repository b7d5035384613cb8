import { describe, expect, it } from 'vitest';
import { phoneTool } from '#tools/phone/tool.ts';

describe('the quick look at a line', () => {
  it.each([
    '+49 30 123456',
    '112',
    '12',
    '12040000000',
    '1-800-FLOWERS',
    'Tel. (030) 12 34 56, ext. 7',
    '\u0660\u0661\u0662\u0663',
    '４９３０１２３',
    '4.15555E+09',
    '030\t123456',
    'nonsense 12',
    ' 030 123456 \n',
  ])('lets %j pass', (line) => {
    expect(phoneTool.check(line)).toBeUndefined();
  });

  it.each([
    ['', 'There are fewer than 2 digits.'],
    ['   ', 'There are fewer than 2 digits.'],
    ['Miller', 'There are fewer than 2 digits.'],
    ['phone 7', 'There are fewer than 2 digits.'],
    ['FLOWERS', 'There are fewer than 2 digits.'],
    ['1'.repeat(65), 'It is longer than 64 characters.'],
    ['030\u0000123', 'It holds control characters.'],
    ['030\u0007123', 'It holds control characters.'],
    ['030\n123', 'It holds control characters.'],
    ['030\ufffd123', 'Some characters were damaged when the text was decoded.'],
    ['030\ud800123', 'Some characters were damaged when the text was decoded.'],
  ])('turns %j away', (line, reason) => {
    expect(phoneTool.check(line)).toBe(reason);
  });

  it('counts the characters of a long line without the blanks around it', () => {
    expect(phoneTool.check(`${' '.repeat(60)}${'1'.repeat(64)}${' '.repeat(60)}`)).toBeUndefined();
  });
});
