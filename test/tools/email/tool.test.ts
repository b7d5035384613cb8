import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { look, lookAtRaw, lookWith, prepared } from '#test/tools/email/look.ts';
import { emailTool } from '#tools/email/tool.ts';

describe('the e-mail tool', () => {
  it('fills every column of an ordinary address', () => {
    expect(look('Anna.Smith+news@mail.shop.co.uk')).toEqual({
      email: 'Anna.Smith+news@mail.shop.co.uk',
      verdict: 'valid',
      score: '100',
      error_code: '',
      error_message: '',
      syntax_valid: 'true',
      syntax_class: 'valid',
      local_part: 'Anna.Smith+news',
      domain: 'mail.shop.co.uk',
      domain_ascii: 'mail.shop.co.uk',
      normalized_email: 'Anna.Smith+news@mail.shop.co.uk',
      canonical_email: 'anna.smith+news@mail.shop.co.uk',
      subaddress: 'news',
      registrable_domain: 'shop.co.uk',
      public_suffix: 'co.uk',
      is_known_suffix: 'true',
      is_ip_literal: 'false',
      is_idn: 'false',
      requires_smtputf8: 'false',
      is_quoted: 'false',
      is_disposable: 'false',
      is_free_provider: 'false',
      is_forwarding_alias: 'false',
      provider: '',
      is_role_account: 'false',
      role: '',
      typo_suggestion: '',
      is_gibberish: 'false',
      risk_reasons: '',
      md5_hash: 'f172af5e50d542dbca6141d08cc50171',
      sha256_hash: '1f68e48cc35f0d1354f51dec920e20ff6f166b27cc2f41d648d0d31f7414e61f',
    });
  });

  it.each([
    ['anna@shop.de', 'valid', '100', ''],
    ['anna@gmail.com', 'valid', '95', 'free_provider'],
    ['info@gmail.com', 'valid', '80', 'free_provider;role_account'],
    ['jörg@shop.de', 'valid', '95', 'smtputf8_required'],
    [' anna@shop.de', 'valid', '100', 'input_cleaned'],
    ['anna@yopmail.com', 'risky', '30', 'disposable'],
    ['anna@gmaill.com', 'risky', '60', 'possible_typo'],
    ['anna@shop.nosuchtld', 'risky', '40', 'unknown_suffix'],
    ['"anna"@shop.de', 'risky', '70', 'unusual_syntax'],
    ['anna@[192.0.2.1]', 'risky', '70', 'unusual_syntax'],
    ['anna@shop.test', 'risky', '0', 'special_use_domain;unknown_suffix'],
    ['xkqzjwvb@gmail.com', 'valid', '70', 'free_provider;gibberish'],
    ['anna@', 'invalid', '0', ''],
  ])('finds %s %s with a score of %s', (address, verdict, score, reasons) => {
    expect(look(address)).toMatchObject({ verdict, score, risk_reasons: reasons });
  });

  it.each([
    ['  anna@shop.de\t', 'anna@shop.de'],
    ['\ufeffanna@shop.de\u00a0', 'anna@shop.de'],
    ['anna@shop.de\r\n', 'anna@shop.de'],
    ['mailto:anna@shop.de', 'anna@shop.de'],
    ['MAILTO:anna@shop.de?subject=Hello', 'anna@shop.de'],
    ['<anna@shop.de>', 'anna@shop.de'],
    ['"Smith, Anna" <anna@shop.de>', 'anna@shop.de'],
    ['Anna Smith <mailto:anna@shop.de>;', 'anna@shop.de'],
    ['anna@shop.de,', 'anna@shop.de'],
    ['anna@shop.de.', 'anna@shop.de'],
    ['anna@shop.de ; ', 'anna@shop.de'],
  ])('takes off what surrounds the address in %j', (input, address) => {
    const found = look(input);
    expect(found).toMatchObject({
      email: input,
      normalized_email: address,
      verdict: 'valid',
      risk_reasons: 'input_cleaned',
    });
    expect(lookAtRaw(input)['syntax_valid']).toBe('false');
  });

  it.each([
    ['', 'EMPTY_INPUT', undefined],
    [' \t ', 'EMPTY_INPUT', undefined],
    [',', 'EMPTY_INPUT', undefined],
    [`${'a'.repeat(1000)}@shop.de`, 'TOO_LONG_INPUT', `${'a'.repeat(1000)}@shop.de`],
    ['A\ufffdb@shop.de', 'BAD_ENCODING', 'a\ufffdb@shop.de'],
    ['a\ud800b@shop.de', 'BAD_ENCODING', 'a\ufffdb@shop.de'],
  ])('fails the record for %j with %s', (input, code, key) => {
    const { values, failure, key: found } = prepared()(input, [input]);
    expect(failure).toMatchObject({ state: 'FailedValidation', code });
    expect(found).toBe(key);
    expect(values.slice(1, 7)).toEqual(['invalid', '0', code, failure?.message, 'false', 'invalid']);
  });

  it('takes an invalid address as a result, unless that is to count as an error', () => {
    expect(prepared()('anna', ['anna']).failure).toBeUndefined();
    const strict = prepared({ count_invalid_as_error: true });
    expect(strict('anna', ['anna']).failure).toMatchObject({ state: 'FailedValidation', code: 'NO_AT_SIGN' });
    expect(strict('a@my_shop.de', ['']).failure).toMatchObject({ code: 'DOMAIN_BAD_CHARACTER' });
    expect(strict('anna@yopmail.com', ['']).failure).toBeUndefined();
  });

  it('gives duplicates the same key, invalid ones by their text', () => {
    const analyze = prepared();
    const keyOf = (value: string) => analyze(value, [value]).key;
    expect(keyOf('A.B+c@googlemail.com')).toBe(keyOf('ab@gmail.com'));
    expect(keyOf(' Broken@ ')).toBe(keyOf('broken@'));
    expect(keyOf('a+x@shop.de')).not.toBe(keyOf('a@shop.de'));
  });

  it('gives the same answer to the same question', () => {
    const analyze = prepared();
    for (const value of ['anna@shop.de', 'a@b@c', '"x"@[1.2.3.4]'])
      expect(analyze(value, [])).toEqual(analyze(value, []));
  });

  it.each([
    ['anna', 'no “@”'],
    [`${'a'.repeat(320)}@b`, '320'],
    ['a\u0000@shop.de', 'control'],
    ['a\ufffd@shop.de', 'not text'],
    ['\udfffa@shop.de', 'not text'],
  ])('does not let %j into a list', (line, reason) => {
    expect(emailTool.check(line)).toContain(reason);
  });

  it.each(['a@b', '@', 'a b@c', ' anna@shop.de\t', '"Anna" <anna@shop.de>', 'jörg@😀.de'])(
    'lets %j into a list',
    (line) => {
      expect(emailTool.check(line)).toBeUndefined();
    },
  );

  it('names facets that are columns', () => {
    expect(emailTool.facets.filter((facet) => !emailTool.columns.includes(facet))).toEqual([]);
  });

  it('names the versions that its data was built from', () => {
    const file = new URL('../../../scripts/data/package.json', import.meta.url);
    const { devDependencies } = JSON.parse(readFileSync(file, 'utf8'));
    const notice = readFileSync(new URL('../../../main/tools/email/data/NOTICE', import.meta.url), 'utf8');
    for (const { name, version } of emailTool.sources.filter((source) => !source.name.includes(' '))) {
      expect([name, devDependencies[name]]).toEqual([name, version]);
      expect(notice).toContain(`${name} ${version}`);
    }
  });

  it('is not fooled by options of the wrong kind', () => {
    expect(() => lookWith({ clean_input: 'yes' })).toThrow('takes true or false');
  });
});
