import { describe, expect, it } from 'vitest';
import { lookWith } from '#test/tools/look-with.ts';
import { urlTool } from '#tools/url/tool.ts';

const rowOf = (value: string) => lookWith(urlTool)(value).row;

describe('what is risky about an address', () => {
  it.each([
    ['https://bit.ly/3abc', 'is_shortener', 'shortener'],
    ['https://www.tinyurl.com/x', 'is_shortener', 'shortener'],
    ['https://yopmail.com', 'is_disposable', 'disposable_domain'],
    ['https://box.mailinator.com', 'is_disposable', 'disposable_domain'],
    ['https://exаmple.com', 'has_mixed_script', 'mixed_script'],
    ['https://xn--exmple-4nf.com', 'has_mixed_script', 'mixed_script'],
    ['http://192.0.2.1/', 'is_ip_host', 'ip_host'],
  ])('notices what %s is', (text, column, reason) => {
    expect(rowOf(text)).toMatchObject({ [column]: 'true', verdict: 'risky', risk_reasons: reason });
  });

  it.each([
    ['https://аррӏе.com', 'lookalike_letters'],
    ['https://сор.рф', ''],
    ['https://2130706433/', 'ip_host;obscured_host'],
    ['https://0x7f.1/', 'ip_host;obscured_host'],
    ['https://ex%61mple.com/', 'obscured_host'],
    ['https://intranet/', 'single_label_host;unknown_suffix'],
    ['https://shop.nosuchtld/', 'unknown_suffix'],
    ['https://printer.local/', 'special_use_domain;unknown_suffix'],
  ])('finds in %s the risks %j', (text, risks) => {
    expect(rowOf(text)['risk_reasons']).toBe(risks);
  });

  it.each([
    '日本語Tokyo.jp',
    'ローマ字abc.jp',
    '中文abc.com',
    '한국abc.kr',
    'münchen.de',
    'пример.рф',
    'παράδειγμα.gr',
  ])('takes the scripts of %s as belonging together', (host) => {
    expect(rowOf(`https://${host}`)).toMatchObject({ is_idn: 'true', has_mixed_script: 'false', verdict: 'valid' });
  });
});
