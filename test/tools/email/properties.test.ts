import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepared } from '#test/tools/email/look.ts';
import { emailTool } from '#tools/email/tool.ts';

const analyze = prepared();
const raw = prepared({ clean_input: false, strip_plus: true, count_invalid_as_error: true });

const signs = fc.constantFrom(
  ...'abcXYZ019.@"\\()[]<>:;,-_+ \t\r\n\0\u0001ÄßçЖ中\u0301\u200d\u00ad😀',
  '\ud800',
  '\udc00',
);
const nearAddress = fc
  .tuple(
    fc.array(signs, { maxLength: 12 }),
    fc.constantFrom('@', '@', '@', '@@', ''),
    fc.array(signs, { maxLength: 12 }),
    fc.constantFrom('.com', '.de', '.co.uk', '.xn--p1ai', '.xn--zz--', '.рф', ''),
  )
  .map(([local, at, domain, end]) => local.join('') + at + domain.join('') + end);

describe('any text', () => {
  it.each([
    ['with cleaning', analyze],
    ['as it is', raw],
  ])('gives one well-formed text per column, %s', (_, look) => {
    const text = fc.oneof(nearAddress, fc.string({ unit: 'binary' }), fc.emailAddress());
    fc.assert(
      fc.property(text, (value) => {
        const { values, key } = look(value, [value]);
        expect(values).toHaveLength(emailTool.columns.length);
        for (const each of [...values, key ?? '']) if (/\p{Cs}/u.test(each)) throw new Error(JSON.stringify(each));
      }),
      { numRuns: 3000 },
    );
  });

  it('is valid exactly when it has a canonical form and hashes, and then its canonical form is its own', () => {
    const column = (name: string) => emailTool.columns.indexOf(name);
    fc.assert(
      fc.property(fc.oneof(nearAddress, fc.emailAddress()), (value) => {
        const { values } = analyze(value, [value]);
        const canonical = values[column('canonical_email')] ?? '';
        expect(values[column('syntax_valid')] === 'true').toBe(canonical !== '');
        expect(values[column('md5_hash')] !== '').toBe(canonical !== '');
        if (canonical === '') return;
        const again = analyze(canonical, [canonical]).values;
        expect(again[column('canonical_email')]).toBe(canonical);
        expect(again[column('syntax_valid')]).toBe('true');
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['quotation marks', '"'.repeat(999)],
    ['open comments', '('.repeat(999)],
    ['nested comments', `${'('.repeat(480)}${')'.repeat(480)}a@shop.de`],
    ['dots', `${'a.'.repeat(400)}@shop.de`],
    ['labels', `a@${'b.'.repeat(480)}de`],
    ['at signs', '@'.repeat(999)],
    ['folds', `a@shop.de${'\r\n '.repeat(300)}`],
    ['brackets', `a@${'['.repeat(900)}`],
    ['groups', `a@[IPv6:${'1:'.repeat(450)}]`],
    ['a million letters', 'a'.repeat(1_000_000)],
    ['a million spaces', ' '.repeat(1_000_000)],
    ['a million angle brackets', '<'.repeat(500_000) + '>'.repeat(500_000)],
    ['joined marks', `a@${'\u0301'.repeat(900)}.de`],
    ['hard punycode', `a@xn--${'9'.repeat(900)}.de`],
  ])('is read in no time when it is made of %s', (_, hostile) => {
    const start = process.cpuUsage();
    for (let round = 0; round < 20; round++) analyze(hostile, [hostile]);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(1000);
  });
});
