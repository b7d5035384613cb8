/** Against a real server on this computer: what arrives, and that nothing is sent past a certificate. */
import * as tls from 'node:tls';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { letterOf } from '#shell/mail/letter.ts';
import { sendLetter } from '#shell/mail/send.ts';
import { certificate } from '#test/fixtures/mailbox.ts';
import { rowWith } from '#test/renderer/row.ts';
import { account, failure, letter, mailbox } from './postbox.ts';

/** From now on the tests' own certificate is trusted, as one that the system knows. Older Nodes have no way to do so. */
const canTrust = 'setDefaultCACertificates' in tls;
function trustOwnCertificate(): void {
  const before = tls.getCACertificates();
  tls.setDefaultCACertificates([...before, certificate]);
  onTestFinished(() => tls.setDefaultCACertificates(before));
}

describe('a mail that arrives', () => {
  it('is plain text with sender, recipients and subject', async () => {
    const box = await mailbox();
    await sendLetter(account(box, { to: 'ada@reader.example, bob@reader.example' }), {
      subject: 'Batchmill: “Äpfel” waits',
      text: 'The batch “Äpfel” waits.\n\nRecords: 5',
    });
    const [mail] = box.mails;
    expect(mail).toMatchObject({
      from: 'mill@sender.example',
      to: ['ada@reader.example', 'bob@reader.example'],
      secure: false,
    });
    expect(mail?.head).toMatchObject({
      from: 'mill@sender.example',
      to: 'ada@reader.example, bob@reader.example',
      subject: 'Batchmill: “Äpfel” waits',
      'content-type': 'text/plain; charset=utf-8',
    });
    expect(mail?.text).toMatch(/^The batch “Äpfel” waits\.\n\nRecords: 5\n\n-- \nThis mail was sent because /);
  });

  it('cannot be given further heads or recipients by a label', async () => {
    const box = await mailbox();
    const label = 'Sale\r\nBcc: eve@evil.example\r\n\r\nVisit evil.example\n.\r\nMAIL FROM:<eve@evil.example>';
    await sendLetter(account(box), letterOf('ended', rowWith({ state: 'Completed', label })));
    expect(box.mails).toHaveLength(1);
    const [mail] = box.mails;
    expect(mail?.to).toEqual(['ada@reader.example']);
    expect(Object.keys(mail?.head ?? {}).sort()).toEqual([
      'content-transfer-encoding',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]);
    expect(mail?.head['subject']).toMatch(/^Batchmill: “Sale Bcc: eve@evil\.example Visit/);
  });

  it('cannot be given further heads or recipients by a letter either', async () => {
    const box = await mailbox();
    await sendLetter(account(box), { subject: 'A\r\nBcc: eve@evil.example\r\n\r\nB', text: '.\r\nRCPT TO:<eve@evil>' });
    expect(box.mails[0]?.to).toEqual(['ada@reader.example']);
    expect(box.mails[0]?.head).not.toHaveProperty('bcc');
    expect(box.mails[0]?.text).toContain('.\nRCPT TO:<eve@evil>');
  });

  it('is taken after a login', async () => {
    const box = await mailbox({ login: { user: 'ada', password: 'pässword' } });
    await sendLetter(account(box, { user: 'ada', password: 'pässword' }), letter);
    expect(box.mails[0]?.user).toBe('ada');
  });

  it.runIf(canTrust).each(['starttls', 'tls'] as const)(
    'goes encrypted by %s to a server with a trusted certificate',
    async (way) => {
      trustOwnCertificate();
      const box = await mailbox({ secure: way === 'tls', login: { user: 'ada', password: 'word' } });
      await sendLetter(account(box, { host: 'localhost', encryption: way, user: 'ada', password: 'word' }), letter);
      expect(box.mails[0]).toMatchObject({ secure: true, user: 'ada' });
    },
  );
});

describe('a certificate that cannot be trusted', () => {
  afterEach(() => {
    delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
  });

  it.each(['starttls', 'tls'] as const)('ends the conversation before login and mail, by %s', async (way) => {
    const box = await mailbox({ secure: way === 'tls' });
    const { sentence, passing } = await failure(
      account(box, { host: 'localhost', encryption: way, user: 'ada', password: 'word' }),
    );
    expect(sentence).toMatch(/^The certificate of localhost:\d+ cannot be trusted \(DEPTH_ZERO_SELF_SIGNED_CERT\)/);
    expect([passing, box.mails]).toEqual([false, []]);
  });

  it('is not trusted by an environment variable either', async () => {
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    const box = await mailbox({ secure: true });
    const { sentence } = await failure(account(box, { host: 'localhost', encryption: 'tls' }));
    expect(sentence).toContain('cannot be trusted');
  });

  it.runIf(canTrust)('is one for another name', async () => {
    trustOwnCertificate();
    const box = await mailbox({ secure: true });
    const { sentence } = await failure(account(box, { encryption: 'tls' }));
    expect(sentence).toContain('cannot be trusted (ERR_TLS_CERT_ALTNAME_INVALID)');
  });
});
