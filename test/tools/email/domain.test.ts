import { toASCII } from 'tr46';
import { describe, expect, it } from 'vitest';
import { look } from '#test/tools/email/look.ts';

describe('the domain of an address', () => {
  it.each([
    ['a@FAß.de', 'faß.de', 'xn--fa-hia.de', 'true'],
    ['a@BÜCHER.example.com', 'bücher.example.com', 'xn--bcher-kva.example.com', 'true'],
    ['a@xn--bcher-kva.de', 'bücher.de', 'xn--bcher-kva.de', 'true'],
    ['a@ｓｈｏｐ。de', 'shop.de', 'shop.de', 'false'],
    ['a@пример.рф', 'пример.рф', 'xn--e1afmkfd.xn--p1ai', 'true'],
    ['a@SHOP.de', 'shop.de', 'shop.de', 'false'],
  ])('of %s is %s, in ASCII %s', (address, domain, ascii, isIdn) => {
    expect(look(address)).toMatchObject({ domain, domain_ascii: ascii, is_idn: isIdn });
  });

  it('has the same ASCII form on the short way as on the long one', () => {
    const rules = { checkBidi: true, checkJoiners: true, useSTD3ASCIIRules: true, verifyDNSLength: true };
    for (const domain of ['shop.de', 'A-B.Co.UK', '1.2.3.example', 'x--y.com', 'a.b.c.d.e.museum'])
      expect(look(`a@${domain}`)['domain_ascii']).toBe(toASCII(domain, rules));
  });

  it.each([
    ['a@mail.shop.co.uk', 'shop.co.uk', 'co.uk', 'true'],
    ['a@shop.de', 'shop.de', 'de', 'true'],
    ['a@me.github.io', 'me.github.io', 'github.io', 'true'],
    ['a@co.uk', '', 'co.uk', 'true'],
    ['a@shop.nosuchtld', 'shop.nosuchtld', 'nosuchtld', 'false'],
    ['a@[192.0.2.1]', '', '', ''],
  ])('of %s is registered as “%s” below “%s”', (address, registrable, suffix, isKnown) => {
    const expected = { registrable_domain: registrable, public_suffix: suffix, is_known_suffix: isKnown };
    expect(look(address)).toMatchObject(expected);
  });

  it.each(['a@yopmail.com', 'a@mailinator.com', 'a@10minutemail.com', 'a@deep.down.mailinator.com', 'a@x.33m.co'])(
    'of %s is thrown away after use',
    (address) => {
      expect(look(address)).toMatchObject({ is_disposable: 'true', is_free_provider: 'false', verdict: 'risky' });
    },
  );

  it.each(['a@duck.com', 'a@privaterelay.appleid.com', 'a@mozmail.com', 'a@abc.mozmail.com', 'a@simplelogin.com'])(
    'of %s forwards',
    (address) => {
      const expected = { is_forwarding_alias: 'true', is_disposable: 'false', is_free_provider: 'false' };
      expect(look(address)).toMatchObject({ ...expected, risk_reasons: 'forwarding_alias', score: '90' });
    },
  );

  it.each([
    ['a@gmail.com', 'gmail', 'true'],
    ['a@hotmail.co.uk', 'outlook', 'true'],
    ['a@ymail.com', 'yahoo', 'true'],
    ['a@gmx.at', 'gmx', 'true'],
    ['a@fastmail.com', 'fastmail', 'false'],
    ['a@comcast.net', 'comcast', 'false'],
    ['a@bigfoot.com', '', 'true'],
    ['a@shop.de', '', 'false'],
  ])('of %s belongs to the provider “%s”', (address, provider, isFree) => {
    expect(look(address)).toMatchObject({ provider, is_free_provider: isFree, is_disposable: 'false' });
  });

  it.each(['test', 'invalid', 'local', 'localhost', 'onion', 'arpa', 'example'])('below .%s is never public', (top) => {
    const { syntax_valid, risk_reasons, verdict } = look(`a@shop.${top}`);
    expect({ syntax_valid, verdict }).toEqual({ syntax_valid: 'true', verdict: 'risky' });
    expect(risk_reasons?.split(';')).toContain('special_use_domain');
  });

  it('leaves what cannot be known empty', () => {
    const unknown = {
      registrable_domain: '',
      is_known_suffix: '',
      is_disposable: '',
      is_free_provider: '',
      provider: '',
    };
    expect(look('a@my_shop.de')).toMatchObject({ ...unknown, domain: 'my_shop.de', domain_ascii: '' });
  });
});
