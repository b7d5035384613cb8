import { describe, expect, it } from 'vitest';
import { look, lookWith } from '#test/tools/email/look.ts';

describe('two spellings of one mailbox', () => {
  it.each([
    ['J.o.h.n+x@GoogleMail.com', 'john@gmail.com', 'x'],
    ['john.smith@gmail.com', 'johnsmith@gmail.com', ''],
    ['John.Smith+News@outlook.com', 'john.smith@outlook.com', 'News'],
    ['john+a+b@hotmail.fr', 'john@hotmail.fr', 'a+b'],
    ['john+x@me.com', 'john@me.com', 'x'],
    ['john+x@fastmail.com', 'john@fastmail.com', 'x'],
    ['john+x@pm.me', 'john@pm.me', 'x'],
    ['john+x@zoho.eu', 'john@zoho.eu', 'x'],
    ['john+x@yandex.ru', 'john@yandex.ru', 'x'],
    ['john+x@hey.com', 'john@hey.com', 'x'],
    ['john-shop@yahoo.co.uk', 'john@yahoo.co.uk', 'shop'],
    ['john+x@shop.de', 'john+x@shop.de', 'x'],
    ['john.smith@shop.de', 'john.smith@shop.de', ''],
    ['+x@gmail.com', '+x@gmail.com', ''],
    ['"john"@shop.de', 'john@shop.de', ''],
    ['"John Smith"@shop.de', '"john smith"@shop.de', ''],
    ['Jo\u0308rg@shop.de', 'jörg@shop.de', ''],
    ['Anna@BÜCHER.de', 'anna@xn--bcher-kva.de', ''],
  ])('brings %s to %s', (address, canonical, tag) => {
    expect(look(address)).toMatchObject({ canonical_email: canonical, subaddress: tag });
  });

  it('keeps the letter case of the name in the normal form', () => {
    expect(look('John.Smith+X@GMAIL.com')['normalized_email']).toBe('John.Smith+X@gmail.com');
  });

  it('drops the tag everywhere when that is asked for', () => {
    const strip = lookWith({ strip_plus: true });
    expect(strip('john+x@shop.de')['canonical_email']).toBe('john@shop.de');
    expect(strip('"a+b c"@shop.de')['canonical_email']).toBe('"a+b c"@shop.de');
  });

  it('gives the same hashes, as others compute them', () => {
    const { md5_hash, sha256_hash } = look('Test@Example.com');
    expect(md5_hash).toBe('55502f40dc8b7c769880b10874abc9d0');
    expect(sha256_hash).toBe('973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b');
    expect(look('no address')).toMatchObject({ md5_hash: '', sha256_hash: '', canonical_email: '' });
  });
});

describe('a name that belongs to a function', () => {
  it.each([
    ['info', 'info'],
    ['INFO', 'info'],
    ['kontakt', 'contact'],
    ['vertrieb', 'sales'],
    ['ventas', 'sales'],
    ['rh', 'hr'],
    ['no-reply', 'noreply'],
    ['no_reply', 'noreply'],
    ['do.not.reply', 'noreply'],
    ['support+de', 'support'],
    ['sales2', 'sales'],
    ['postmaster', 'postmaster'],
    ['abuse', 'abuse'],
    ['rechnung', 'accounting'],
    ['bewerbung', 'careers'],
    ['webmaster', 'webmaster'],
  ])('%s@ is the role %s', (name, role) => {
    expect(look(`${name}@shop.de`)).toMatchObject({ is_role_account: 'true', role, verdict: 'valid', score: '85' });
  });

  it.each(['anna', 'paris', 'h.r', 'p.r', 'max', 'tim', 'mark', 'j.info', 'informant', 'dev.patel', 'ola', 'per'])(
    '%s@ is a person',
    (name) => {
      expect(look(`${name}@shop.de`)).toMatchObject({ is_role_account: 'false', role: '' });
    },
  );
});

describe('a name that nobody would choose', () => {
  it.each([
    'xkqzjwvb',
    'qwertz.asdfg',
    'asdfghjk',
    'asdf',
    'zxcvbnm',
    'aaaaaa',
    'x7k2q9zp4',
    'fgbqxzvwkj',
    'a1b2c3d4e5',
  ])('%s@ is gibberish', (name) => {
    expect(look(`${name}@shop.de`)).toMatchObject({ is_gibberish: 'true', verdict: 'valid', score: '75' });
  });

  it.each(
    `krzysztof.brzeczyszczykiewicz wojciechowski szczepanski grzegorz.brzdek zdzislaw.przybylski vlcek.strc hrdlicka
    schwarzschild knoblauch angstschweiss voigt gschwandtner pfluger schrijver vanderveldt dijkstra.ijsbrand yildiz.gungor
    ozgur.turkoglu nguyen.thuytrang xiaoqing.zhang zhuangzhi tsuyoshi ryunosuke.fukuzawa hyunjeong kyungsoo.byun
    chukwuemeka mthembu.nkosi tshabalala balasubramanian venkateswaran phadke.kshirsagar abdulrahman.alqahtani
    bjornstjerne thorbjorg gudmundsdottir hjalmarsson krk smrz mcknight jsmith2 annamaria1987 b.wright-jones m.kk2
    1234567890 jp2gmd info2024 rhythm.strengths twelfths johndoe99 x.y.z`.split(/\s+/),
  )('%s@ is an ordinary name', (name) => {
    expect(look(`${name}@shop.de`)['is_gibberish']).toBe('false');
  });
});
