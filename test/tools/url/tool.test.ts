import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsForAnyText } from '#test/tools/any-text.ts';
import { lookWith } from '#test/tools/look-with.ts';
import { urlTool } from '#tools/url/tool.ts';

const look = lookWith(urlTool);
const rowOf = (value: string) => look(value).row;

describe('the URL tool', () => {
  it('fills every column of an ordinary address', () => {
    const { row, key } = look('HTTPS://User@WWW.Shop.Example.co.uk:8443/a/../b%7ec?utm_source=x&q=1&gclid=2#top');
    expect(key).toBe('https://www.shop.example.co.uk:8443/b~c?q=1');
    expect(row).toEqual({
      url: 'HTTPS://User@WWW.Shop.Example.co.uk:8443/a/../b%7ec?utm_source=x&q=1&gclid=2#top',
      verdict: 'risky',
      error_code: '',
      error_message: '',
      normalized_url: 'https://www.shop.example.co.uk:8443/b~c?q=1#top',
      scheme: 'https',
      host: 'WWW.Shop.Example.co.uk',
      host_ascii: 'www.shop.example.co.uk',
      host_unicode: 'www.shop.example.co.uk',
      port: '8443',
      path: '/b%7ec',
      query: 'utm_source=x&q=1&gclid=2',
      fragment: 'top',
      username_present: 'true',
      is_ip_host: 'false',
      ip_version: '',
      registrable_domain: 'example.co.uk',
      public_suffix: 'co.uk',
      is_icann_suffix: 'true',
      is_private_suffix: 'false',
      subdomain: 'www.shop',
      tld: 'uk',
      is_idn: 'false',
      has_mixed_script: 'false',
      is_shortener: 'false',
      query_param_count: '3',
      tracking_params_removed: 'gclid;utm_source',
      is_disposable: 'false',
      risk_reasons: 'credentials',
    });
  });

  it.each([
    ['example.com', 'https://example.com/', 'scheme_assumed'],
    ['example.com:8080/x', 'https://example.com:8080/x', 'scheme_assumed'],
    ['//example.com/x', 'https://example.com/x', 'scheme_assumed'],
    ['localhost:3000', 'https://localhost:3000/', 'scheme_assumed;single_label_host;special_use_domain;unknown_suffix'],
    ['[2001:db8::1]/x', 'https://[2001:db8::1]/x', 'ip_host;scheme_assumed'],
    ['http:example.com', 'http://example.com/', ''],
    ['http:\\\\example.com\\a', 'http://example.com/a', ''],
    ['https://example.com:443', 'https://example.com/', ''],
    ['https://example.com.', 'https://example.com/', ''],
    ['https://example.com/?', 'https://example.com/', ''],
    ['https://example.com/a b', 'https://example.com/a%20b', ''],
    ['https://example.com/%e4%2f', 'https://example.com/%E4%2F', ''],
    ['https://faß.de', 'https://xn--fa-hia.de/', ''],
    ['https://münchen.de', 'https://xn--mnchen-3ya.de/', ''],
    ['https://ＥＸＡＭＰＬＥ。com', 'https://example.com/', ''],
    ['wss://example.com/live', 'wss://example.com/live', ''],
    ['https://anna:secret@example.com/', 'https://example.com/', 'credentials'],
  ])('writes %s as %s', (text, normalized, risks) => {
    expect(rowOf(text)).toMatchObject({ normalized_url: normalized, risk_reasons: risks, error_code: '' });
  });

  it.each([
    ['hello', 'INVALID_URL'],
    ['hello world', 'INVALID_URL'],
    ['see www.example.com', 'INVALID_URL'],
    ['anna@example.com', 'INVALID_URL'],
    ['/only/a/path', 'INVALID_URL'],
    ['Note: later', 'INVALID_URL'],
    ['https://example.com:abc/', 'INVALID_URL'],
    ['mailto:anna@example.com', 'UNSUPPORTED_SCHEME'],
    ['javascript:alert(1)', 'UNSUPPORTED_SCHEME'],
    ['data:text/html,x', 'UNSUPPORTED_SCHEME'],
    ['file:///etc/hosts', 'UNSUPPORTED_SCHEME'],
    ['tel:12345', 'UNSUPPORTED_SCHEME'],
    ['http://', 'INVALID_HOST'],
    ['https://a..b.com', 'INVALID_HOST'],
    ['https://.example.com', 'INVALID_HOST'],
    ['https://exa mple.com', 'INVALID_HOST'],
    ['https://xn--zz--.com', 'INVALID_HOST'],
    [`https://${'a'.repeat(64)}.com`, 'INVALID_HOST'],
    [`https://${'a.'.repeat(130)}com`, 'INVALID_HOST'],
    ['https://exa$mple.com', 'INVALID_HOST'],
    ['https://1.2.3.256', 'INVALID_HOST'],
    ['https://[::1', 'INVALID_HOST'],
    ['https://example.com:65536/', 'PORT_OUT_OF_RANGE'],
    ['example.com:99999', 'PORT_OUT_OF_RANGE'],
  ])('refuses %s with %s', (text, code) => {
    expect(rowOf(text)).toMatchObject({ verdict: 'invalid', error_code: code, normalized_url: '', host: '' });
  });

  it('tells the suffixes of companies from those of countries', () => {
    expect(rowOf('https://me.github.io')).toMatchObject({
      registrable_domain: 'me.github.io',
      public_suffix: 'github.io',
      is_icann_suffix: 'false',
      is_private_suffix: 'true',
      tld: 'io',
    });
  });

  it('keeps tracking when it is asked to', () => {
    const keep = lookWith(urlTool, { remove_tracking: false });
    const { row } = keep('https://example.com/?utm_source=a&b=1');
    expect(row).toMatchObject({
      normalized_url: 'https://example.com/?utm_source=a&b=1',
      tracking_params_removed: '',
      query_param_count: '2',
    });
    expect(rowOf('https://example.com/?UTM%5FSource=a')['normalized_url']).toBe('https://example.com/');
  });

  it('gives addresses of one page the same key', () => {
    const keys = ['Example.com/a?fbclid=1', 'https://example.com:443/a#b', 'https://example.com./x/../a?'];
    expect(new Set(keys.map((text) => look(text).key)).size).toBe(1);
    expect(look('https://example.com/#/a').key).not.toBe(look('https://example.com/#/b').key);
    expect(look('https://example.com/a').key).not.toBe(look('http://example.com/a').key);
  });

  it('never repeats a password', () => {
    const { values } = urlTool.prepare({}, { fields: [], now: 0 })('https://anna:pa55word@example.com/x', []);
    expect(values.slice(1).join('\n')).not.toContain('pa55word');
  });

  it('lets only what could be an address into a list', () => {
    for (const line of ['example.com', 'localhost:80', 'http://x']) expect(urlTool.check(line)).toBeUndefined();
    for (const line of ['name', 'a.\u0000', `${'a'.repeat(1001)}.de`]) expect(urlTool.check(line)).toBeDefined();
  });
});

const part = fc.array(fc.constantFrom(...'abZ019.-_~:/\\@?#[]%&=+ \t'.split(''), 'ä', 'а', '。', '%41', 'xn--'), {
  maxLength: 15,
});
const near = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc
    .tuple(
      fc.constantFrom('https://', 'http:', '', '//', 'ftp://', 'mailto:'),
      part,
      fc.constantFrom('.com', ':80', ''),
    )
    .map(([scheme, middle, end]) => scheme + middle.join('') + end),
);
holdsForAnyText(urlTool, near);

describe('a normalized address', () => {
  it('is its own normal form', () => {
    fc.assert(
      fc.property(near, (text) => {
        const { row, key } = look(text);
        const normalized = row['normalized_url'] ?? '';
        if (normalized === '') return;
        const again = look(normalized);
        expect(again.row['normalized_url']).toBe(normalized);
        expect(again.key).toBe(key);
      }),
      { numRuns: 3000 },
    );
  });
});
