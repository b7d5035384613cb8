import { parse } from 'tldts';
import { describe, expect, it } from 'vitest';
import { look } from '#test/tools/email/look.ts';
import { doubtfulEndings, misspeltEndings, targets } from '#tools/email/typo-targets.ts';

const suggested = (domain: string) => look(`anna@${domain}`)['typo_suggestion'];

describe('a mistyped domain', () => {
  it.each(
    `gmial.com gmai.com gmal.com gamil.com gnail.com gmaill.com gmail.con gmail.co gmail.cm gmail.comm gmailcom gmail
    gmail,com gmail..com www.gmail.com ggmail.com gmail.vom gmali.com`.split(/\s+/),
  )('%s means gmail.com', (domain) => {
    expect(suggested(domain)).toBe('anna@gmail.com');
  });

  it.each([
    ['hotmial.com', 'hotmail.com'],
    ['hotmal.co.uk', 'hotmail.co.uk'],
    ['jotmail.com', 'hotmail.com'],
    ['yaho.com', 'yahoo.com'],
    ['yahoo.couk', 'yahoo.co.uk'],
    ['yhaoo.fr', 'yahoo.fr'],
    ['outlok.com', 'outlook.com'],
    ['outlook.con', 'outlook.com'],
    ['icould.com', 'icloud.com'],
    ['aol.con', 'aol.com'],
    ['web.dee', 'web.de'],
    ['gmx.ed', 'gmx.de'],
    ['t-onlien.de', 't-online.de'],
    ['wanado.fr', 'wanadoo.fr'],
    ['libreo.it', 'libero.it'],
    ['comcast.ent', 'comcast.net'],
    ['btinterent.com', 'btinternet.com'],
    ['yandx.ru', 'yandex.ru'],
    ['gmial.con', 'gmail.com'],
    ['our-shop.con', 'our-shop.com'],
    ['our-shop.couk', 'our-shop.co.uk'],
  ])('%s means %s', (domain, meant) => {
    const { typo_suggestion, risk_reasons } = look(`anna+x@${domain}`);
    expect(typo_suggestion).toBe(`anna+x@${meant}`);
    expect(risk_reasons?.split(';')).toContain('possible_typo');
  });

  it.each(
    `gmail.com googlemail.com mail.com email.com ymail.com gmx.com gmx.co.uk web.de hotmail.se live.no outlook.dk yahoo.ro
    icloud.com cloud.com gail.com wahoo.com tahoe.com yahoo-inc.com hitmail.com gomail.com bmail.com fmail.co.uk zmail.com
    hostmail.com homemail.com hotmail.ru gmail.ru gmail.net mail.co live.co line.com love.com life.com aol.de ao.com
    all.com planet.com planets.nl rodgers.com orange.com orangery.fr oranges.fr libra.it libera.it libro.it mali.com
    telnet.be bluewing.ch webb.de wed.de photon.me protons.com earthling.net compact.net comfast.net verify.net
    horizon.net gambler.ru index.ru sky.de fastmail.fm proton.ch freenet.org t-mobile.de online.de charters.net
    example.com shop.de microsoft.com apple.com amazon.com siemens.com sap.com bbc.co.uk ox.ac.uk nhs.net gov.uk
    mit.edu acme.co company.cm something.om comcast.com free.com sfr.com wp.com o2.com uol.com`.split(/\s+/),
  )('is not seen in %s', (domain) => {
    expect(suggested(domain)).toBe('');
  });

  it('is never a domain that people are meant to have', () => {
    for (const { domain } of targets) expect([domain, suggested(domain)]).toEqual([domain, '']);
  });

  it('has an ending that does not exist', () => {
    for (const ending of misspeltEndings.keys()) {
      const { isIcann, isPrivate } = parse(`shop.${ending}`, { allowPrivateDomains: true });
      expect([ending, isIcann, isPrivate]).toEqual([ending, false, false]);
    }
    for (const ending of doubtfulEndings) expect(parse(`shop.${ending}`).isIcann || ending === 'om').toBe(true);
  });
});
