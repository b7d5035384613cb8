import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsForAnyText } from '#test/tools/any-text.ts';
import { lookWith } from '#test/tools/look-with.ts';
import { bicTool } from '#tools/bic/tool.ts';

const look = lookWith(bicTool);

describe('the BIC tool', () => {
  it('fills every column of a valid code', () => {
    expect(look('deut de ff 500')).toMatchObject({
      key: 'DEUTDEFF500',
      row: {
        bic: 'deut de ff 500',
        verdict: 'valid',
        is_valid: 'true',
        error_code: '',
        error_message: '',
        bank_code: 'DEUT',
        country_code: 'DE',
        location_code: 'FF',
        branch_code: '500',
        is_test_bic: 'false',
      },
    });
  });

  it.each(['DEUTDEFF', 'BNPAFRPPXXX', 'NEDSZAJJ', 'UNCRITMM', 'DABADKKK', 'CHASUS33', 'SBININBB', 'RBKOXKPR'])(
    'finds %s valid',
    (text) => {
      expect(look(text).row).toMatchObject({ verdict: 'valid', is_valid: 'true' });
    },
  );

  it.each([
    ['DEUTDEF', 'WRONG_LENGTH'],
    ['DEUTDEFF5', 'WRONG_LENGTH'],
    ['DEUTDEFF5000', 'WRONG_LENGTH'],
    ['D3UTDEFF', 'BAD_STRUCTURE'],
    ['DEUT1EFF', 'BAD_STRUCTURE'],
    ['DEUTYYFF', 'UNKNOWN_COUNTRY'],
    ['DEUTDEFÄ', 'BAD_CHARACTERS'],
    ['DEUT/DEFF', 'BAD_CHARACTERS'],
  ])('refuses %s with %s', (text, code) => {
    expect(look(text).row).toMatchObject({ verdict: 'invalid', is_valid: 'false', error_code: code, bank_code: '' });
  });

  it('warns of an address of the test network', () => {
    expect(look('DEUTDEF0').row).toMatchObject({ verdict: 'risky', is_valid: 'true', is_test_bic: 'true' });
  });

  it('takes the head office as one, however it is written', () => {
    for (const text of ['DEUTDEFF', 'DEUTDEFFXXX', 'BIC: DEUTDEFF', 'SWIFT-Code: deutdeffxxx'])
      expect(look(text).key).toBe('DEUTDEFFXXX');
    expect(look('DEUTDEFF500').key).not.toBe(look('DEUTDEFF').key);
  });

  it('lets only what could be a BIC into a list', () => {
    expect(bicTool.check('DEUTDEFF')).toBeUndefined();
    for (const line of ['1', 'AB\u0001', 'A'.repeat(65)]) expect(bicTool.check(line)).toBeDefined();
  });
});

const near = fc
  .tuple(fc.constantFrom('DEUTDEFF', 'BNPAFRPPXXX'), fc.nat(11), fc.constantFrom(...'0A9 -.z!ß'.split('')))
  .map(([text, at, sign]) => text.slice(0, at) + sign + text.slice(at + 1));
holdsForAnyText(bicTool, near);
