import { describe, expect, it } from 'vitest';
import { lookAtRaw } from '#test/tools/email/look.ts';

const x = (count: number) => 'x'.repeat(count);

/** [address, class, error code]. */
const valid: [string, string, string][] = [
  ['anna@shop.de', 'valid', ''],
  ['ANNA@Shop.DE', 'valid', ''],
  ['a@b.co', 'valid', ''],
  ['a.b.c@shop.de', 'valid', ''],
  ["o'neil+tag@shop.de", 'valid', ''],
  ['!#$%&*+-/=?^_`{|}~@shop.de', 'valid', ''],
  ['1234567890@shop.de', 'valid', ''],
  ['a-b@a-b.de', 'valid', ''],
  ['a@123.de', 'valid', ''],
  ['a@b--c.de', 'valid', ''],
  [`${x(64)}@shop.de`, 'valid', ''],
  [`a@${x(63)}.de`, 'valid', ''],
  ['jörg@shop.de', 'valid', ''],
  ['用户@例子.广告', 'valid', ''],
  ['a@bücher.de', 'valid', ''],
  ['a@col·lecció.cat', 'valid', ''],
  ['a@xn--bcher-kva.de', 'valid', ''],
];

const unusual: [string, string, string][] = [
  ['"anna"@shop.de', 'valid_unusual', ''],
  ['"anna b"@shop.de', 'valid_unusual', ''],
  ['"a@b"@shop.de', 'valid_unusual', ''],
  ['""@shop.de', 'valid_unusual', ''],
  ['"\\""@shop.de', 'valid_unusual', ''],
  ['"\\\\"@shop.de', 'valid_unusual', ''],
  ['anna@[192.0.2.1]', 'valid_unusual', ''],
  ['anna@[IPv6:2001:db8::1]', 'valid_unusual', ''],
  ['anna@[ipv6:1:2:3:4:5:6:7:8]', 'valid_unusual', ''],
  ['anna@[IPv6:1:2:3:4:5:6:192.0.2.1]', 'valid_unusual', ''],
  ['anna@[IPv6:1::192.0.2.1]', 'valid_unusual', ''],
  ['anna@[IPv6:::1]', 'valid_unusual', ''],
  ['anna@[IPv6:1::]', 'valid_unusual', ''],
  ['anna@[IPv6:::]', 'valid_unusual', ''],
  ['anna@localhost', 'valid_unusual', 'SINGLE_LABEL_DOMAIN'],
  ['anna@de', 'valid_unusual', 'SINGLE_LABEL_DOMAIN'],
  ['"anna"@de', 'valid_unusual', 'SINGLE_LABEL_DOMAIN'],
  ['anna@192.0.2.1', 'valid_unusual', 'NUMERIC_TLD'],
  ['anna@shop.1de', 'valid_unusual', 'NUMERIC_TLD'],
];

const spaced: [string, string, string][] = [
  [' anna@shop.de', 'cfws', 'COMMENT_NOT_ALLOWED'],
  ['anna@shop.de ', 'cfws', 'COMMENT_NOT_ALLOWED'],
  ['(a)anna@shop.de', 'cfws', 'COMMENT_NOT_ALLOWED'],
  ['anna@shop.de(a)', 'cfws', 'COMMENT_NOT_ALLOWED'],
  ['anna@shop(a).de', 'cfws', 'COMMENT_NOT_ALLOWED'],
  ['(a(b(c)))anna@shop.de', 'cfws', 'COMMENT_NOT_ALLOWED'],
  ['(a\\)b)anna@shop.de', 'cfws', 'COMMENT_NOT_ALLOWED'],
  ['\r\n anna@shop.de', 'cfws', 'COMMENT_NOT_ALLOWED'],
  ['"a\tb"@shop.de', 'cfws', 'COMMENT_NOT_ALLOWED'],
  ['"a\r\n b"@shop.de', 'cfws', 'COMMENT_NOT_ALLOWED'],
];

const deprecated: [string, string, string][] = [
  ['anna(a)@shop.de', 'deprecated', 'COMMENT_NOT_ALLOWED'],
  ['anna @shop.de', 'deprecated', 'COMMENT_NOT_ALLOWED'],
  ['anna@ shop.de', 'deprecated', 'COMMENT_NOT_ALLOWED'],
  ['anna@shop. de', 'deprecated', 'COMMENT_NOT_ALLOWED'],
  ['anna .b@shop.de', 'deprecated', 'COMMENT_NOT_ALLOWED'],
  ['anna. b@shop.de', 'deprecated', 'COMMENT_NOT_ALLOWED'],
  ['\r\n \r\n anna@shop.de', 'deprecated', 'COMMENT_NOT_ALLOWED'],
  ['"a".b@shop.de', 'deprecated', 'LOCAL_BAD_CHARACTER'],
  ['a."b"@shop.de', 'deprecated', 'LOCAL_BAD_CHARACTER'],
  ['"a\u0001"@shop.de', 'deprecated', 'CONTROL_CHARACTER'],
  ['"a\\\u0001"@shop.de', 'deprecated', 'CONTROL_CHARACTER'],
  ['(\u0001)a@shop.de', 'deprecated', 'CONTROL_CHARACTER'],
];

const general: [string, string, string][] = [
  [`${x(65)}@shop.de`, 'rfc5322_only', 'LOCAL_TOO_LONG'],
  [`${'ö'.repeat(33)}@shop.de`, 'rfc5322_only', 'LOCAL_TOO_LONG'],
  [`a@${x(64)}.de`, 'rfc5322_only', 'LABEL_TOO_LONG'],
  [`a@${`${x(60)}.`.repeat(5)}de`, 'rfc5322_only', 'DOMAIN_TOO_LONG'],
  [`${x(64)}@${`${x(60)}.`.repeat(3)}shop.de`, 'rfc5322_only', 'ADDRESS_TOO_LONG'],
  ['a@my_shop.de', 'rfc5322_only', 'DOMAIN_BAD_CHARACTER'],
  ['a@shop!.de', 'rfc5322_only', 'DOMAIN_BAD_CHARACTER'],
  ['a@[shop]', 'rfc5322_only', 'BAD_IP_LITERAL'],
  ['a@[]', 'rfc5322_only', 'BAD_IP_LITERAL'],
  ['a@[256.0.0.1]', 'rfc5322_only', 'BAD_IP_LITERAL'],
  ['a@[1.2.3]', 'rfc5322_only', 'BAD_IP_LITERAL'],
  ['a@[2001:db8::1]', 'rfc5322_only', 'BAD_IP_LITERAL'],
  ['a@[IPv6:1:2:3]', 'rfc5322_only', 'BAD_IP_LITERAL'],
  ['a@[IPv6:1::2::3]', 'rfc5322_only', 'BAD_IP_LITERAL'],
  ['a@[IPv6:1:2:3:4:5:6:7::8]', 'rfc5322_only', 'BAD_IP_LITERAL'],
  ['a@[IPv6:12345::]', 'rfc5322_only', 'BAD_IP_LITERAL'],
  ['a@[IPv6:g::]', 'rfc5322_only', 'BAD_IP_LITERAL'],
  ['a@[IPv6::1:2:3:4:5:6:7]', 'rfc5322_only', 'BAD_IP_LITERAL'],
  ['a@[1.2.3.4\\]]', 'rfc5322_only', 'BAD_IP_LITERAL'],
];

const invalid: [string, string, string][] = [
  ['anna', 'invalid', 'NO_AT_SIGN'],
  ['anna.shop.de', 'invalid', 'NO_AT_SIGN'],
  ['"a@shop.de', 'invalid', 'QUOTE_UNCLOSED'],
  ['"a\\', 'invalid', 'QUOTE_UNCLOSED'],
  ['@shop.de', 'invalid', 'EMPTY_LOCAL'],
  ['(a)@shop.de', 'invalid', 'EMPTY_LOCAL'],
  ['@', 'invalid', 'EMPTY_LOCAL'],
  ['anna@', 'invalid', 'EMPTY_DOMAIN'],
  ['a@b@shop.de', 'invalid', 'MULTIPLE_AT'],
  ['a@@shop.de', 'invalid', 'MULTIPLE_AT'],
  ['.a@shop.de', 'invalid', 'LOCAL_DOT_START'],
  ['a.@shop.de', 'invalid', 'LOCAL_DOT_END'],
  ['a..b@shop.de', 'invalid', 'LOCAL_DOUBLE_DOT'],
  ['a b@shop.de', 'invalid', 'LOCAL_BAD_CHARACTER'],
  ['a,b@shop.de', 'invalid', 'LOCAL_BAD_CHARACTER'],
  ['a"b"@shop.de', 'invalid', 'LOCAL_BAD_CHARACTER'],
  ['"a"b@shop.de', 'invalid', 'LOCAL_BAD_CHARACTER'],
  ['a\u00a0b@shop.de', 'invalid', 'LOCAL_BAD_CHARACTER'],
  ['a\u200bb@shop.de', 'invalid', 'LOCAL_BAD_CHARACTER'],
  ['\u0301a@shop.de', 'invalid', 'LOCAL_BAD_CHARACTER'],
  ['(a@shop.de', 'invalid', 'COMMENT_NOT_ALLOWED'],
  ['a@shop.de(', 'invalid', 'COMMENT_NOT_ALLOWED'],
  ['a@.shop.de', 'invalid', 'DOMAIN_DOUBLE_DOT'],
  ['a@shop..de', 'invalid', 'DOMAIN_DOUBLE_DOT'],
  ['a@shop.de.', 'invalid', 'DOMAIN_DOUBLE_DOT'],
  ['a@-shop.de', 'invalid', 'DOMAIN_HYPHEN'],
  ['a@shop-.de', 'invalid', 'DOMAIN_HYPHEN'],
  ['a@shop.de-', 'invalid', 'DOMAIN_HYPHEN'],
  ['a@-bücher.de', 'invalid', 'DOMAIN_HYPHEN'],
  ['a@shop de', 'invalid', 'DOMAIN_BAD_CHARACTER'],
  ['a@shop,de', 'invalid', 'DOMAIN_BAD_CHARACTER'],
  ['a@sh"op.de', 'invalid', 'DOMAIN_BAD_CHARACTER'],
  ['a@[1.2.3.4]b', 'invalid', 'DOMAIN_BAD_CHARACTER'],
  ['a@b[1.2.3.4]', 'invalid', 'DOMAIN_BAD_CHARACTER'],
  ['a@[1.2.3.4', 'invalid', 'BAD_IP_LITERAL'],
  ['a@[ö]', 'invalid', 'BAD_IP_LITERAL'],
  ['a@xn--zz--.com', 'invalid', 'DOMAIN_HYPHEN'],
  ['a@xn--999999999.com', 'invalid', 'IDNA_INVALID'],
  ['a@a·b.com', 'invalid', 'IDNA_INVALID'],
  ['a@☃.net', 'invalid', 'IDNA_INVALID'],
  ['a@bü_cher.de', 'invalid', 'IDNA_INVALID'],
  ['a\u0001b@shop.de', 'invalid', 'CONTROL_CHARACTER'],
  ['a\nb@shop.de', 'invalid', 'CONTROL_CHARACTER'],
  ['a@sh\u007fop.de', 'invalid', 'CONTROL_CHARACTER'],
  ['a\r@shop.de', 'invalid', 'CONTROL_CHARACTER'],
  ['a@shop.de\r\n', 'invalid', 'CONTROL_CHARACTER'],
  ['"a\0"@shop.de', 'invalid', 'CONTROL_CHARACTER'],
];

describe('the grammar of addresses', () => {
  it.each([...valid, ...unusual, ...spaced, ...deprecated, ...general, ...invalid])(
    'reads %j as %s %s',
    (address, syntaxClass, code) => {
      const { syntax_class, error_code } = lookAtRaw(address);
      expect({ syntax_class, error_code }).toEqual({ syntax_class: syntaxClass, error_code: code });
    },
  );

  it.each([...valid, ...unusual])('holds that %j can be delivered', (address) => {
    expect(lookAtRaw(address)['syntax_valid']).toBe('true');
  });

  it.each([...spaced, ...deprecated, ...general, ...invalid])('holds that %j cannot be delivered', (address) => {
    expect(lookAtRaw(address)).toMatchObject({ syntax_valid: 'false', verdict: 'invalid', score: '0' });
  });

  it('takes comments and folding out of the parts', () => {
    expect(lookAtRaw('(x)anna (y) @ (z) shop.de')).toMatchObject({ local_part: 'anna', domain: 'shop.de' });
  });

  it('still tells the parts of what is no address', () => {
    expect(lookAtRaw('a b@Shop.de')).toMatchObject({ local_part: 'a b', domain: 'shop.de', domain_ascii: 'shop.de' });
  });
});
