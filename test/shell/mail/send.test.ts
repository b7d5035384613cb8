/** Against a real server on this computer: what arrives, and what a person is told when it does not. */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import * as tls from 'node:tls';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { letterOf } from '#shell/mail/letter.ts';
import { type Account, patience, sendLetter } from '#shell/mail/send.ts';
import { MailFailure } from '#shell/mail/trouble.ts';
import { certificate, type Mailbox, openMailbox, type Rules } from '#test/fixtures/mailbox.ts';
import { rowWith } from '#test/renderer/row.ts';

const letter = { subject: 'Subject', text: 'Text.' };

async function mailbox(rules: Rules = {}): Promise<Mailbox> {
  const box = await openMailbox(rules);
  onTestFinished(box.close);
  return box;
}

const account = ({ port }: { port: number }, change: Partial<Account> = {}): Account => ({
  host: '127.0.0.1',
  port,
  encryption: 'none',
  user: '',
  from: 'mill@sender.example',
  to: 'ada@reader.example',
  password: undefined,
  ...change,
});

/** What a person would read, and whether the same mail may go through later. */
async function failure(way: Account, wait = patience): Promise<{ sentence: string; passing: boolean }> {
  const error = await sendLetter(way, letter, wait).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(error instanceof MailFailure)) throw error ?? new Error('The mail was sent.');
  return { sentence: error.message, passing: error.passing };
}

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

describe('a server that refuses', () => {
  it('the login is quoted, and not asked again', async () => {
    const box = await mailbox({ login: { user: 'ada', password: 'word' } });
    expect(await failure(account(box, { user: 'ada', password: 'wrong' }))).toEqual({
      sentence:
        'The mail server refused the login. Check user name and password. It said: “535 5.7.8 Wrong name or password”',
      passing: false,
    });
    expect(box.mails).toEqual([]);
  });

  it('a recipient is quoted', async () => {
    const box = await mailbox({ refused: { 'ada@reader.example': { code: 550, text: '5.1.1 No such user' } } });
    expect(await failure(account(box))).toEqual({
      sentence: 'The mail server refused a recipient’s address. It said: “550 5.1.1 No such user”',
      passing: false,
    });
  });

  it('one of two recipients still takes the mail for the other', async () => {
    const box = await mailbox({ refused: { 'bob@reader.example': { code: 550, text: 'No such user' } } });
    expect(await failure(account(box, { to: 'ada@reader.example,bob@reader.example' }))).toEqual({
      sentence: 'The mail server took the mail, but not for bob@reader.example.',
      passing: false,
    });
    expect(box.mails[0]?.to).toEqual(['ada@reader.example']);
  });

  it('for now may take it later', async () => {
    const box = await mailbox({ refused: { 'ada@reader.example': { code: 451, text: 'Greylisted, come back' } } });
    expect((await failure(account(box))).passing).toBe(true);
  });

  it('the sender, or a mail without login, says so', async () => {
    const box = await mailbox({ refusedSender: { code: 550, text: 'Not you' } });
    expect((await failure(account(box))).sentence).toMatch(/refused the sender’s address.*“550 Not you”$/);
    const locked = await mailbox({ login: { user: 'ada', password: 'word' } });
    expect((await failure(account(locked))).sentence).toMatch(/or wants a login first\. It said: “530/);
  });

  it('STARTTLS gets neither login nor mail', async () => {
    const box = await mailbox({ disabledCommands: ['STARTTLS'] });
    const { sentence, passing } = await failure(
      account(box, { encryption: 'starttls', user: 'ada', password: 'word' }),
    );
    expect(sentence).toMatch(/^The mail server 127\.0\.0\.1:\d+ does not offer STARTTLS\. Choose another encryption\./);
    expect([passing, box.mails]).toEqual([false, []]);
  });
});

describe('no server', () => {
  const short = { connect: 300, silence: 300, whole: 2_000 };

  /** Takes connections and does as it is told. */
  async function stranger(meet: (socket: Socket) => void): Promise<{ port: number }> {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      meet(socket);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    return { port: (server.address() as AddressInfo).port };
  }

  it('at this port is told, and may be there later', async () => {
    const box = await openMailbox();
    await box.close();
    expect(await failure(account(box))).toEqual({
      sentence: `There is no connection to the mail server 127.0.0.1:${box.port}. Check server, port and the network.`,
      passing: true,
    });
  });

  it('of this name is told', async () => {
    const { sentence, passing } = await failure(account({ port: 25 }, { host: 'nobody.invalid' }));
    expect(sentence).toBe('The mail server nobody.invalid:25 was not found. Check its name and the network.');
    expect(passing).toBe(true);
  });

  it('that greets is told within the time', async () => {
    const silent = await stranger((socket) => socket.unref());
    const began = performance.now();
    expect((await failure(account(silent), short)).sentence).toContain('did not answer in time');
    expect(performance.now() - began).toBeLessThan(1_500);
  });

  it('that answers TLS where TLS is wanted is told', async () => {
    const box = await mailbox();
    const { sentence, passing } = await failure(account(box, { host: 'localhost', encryption: 'tls' }));
    expect(sentence).toContain('does not speak TLS on this port');
    expect(passing).toBe(false);
  });

  it('that speaks as one is told', async () => {
    const web = await stranger((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect((await failure(account(web))).sentence).toContain('does not speak as a mail server');
  });

  it('can hold a mail up for ever, byte by byte', async () => {
    const slow = await stranger((socket) => {
      const timer = setInterval(() => socket.write('220-x\r\n'), 50);
      socket.on('close', () => clearInterval(timer));
    });
    const began = performance.now();
    await failure(account(slow), { connect: 60_000, silence: 60_000, whole: 500 });
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('is asked when the password is missing', async () => {
    const box = await mailbox();
    const { sentence, passing } = await failure(account(box, { user: 'ada' }));
    expect(sentence).toContain('password for the mail server is missing');
    expect([passing, box.visits()]).toEqual([false, 0]);
  });
});
