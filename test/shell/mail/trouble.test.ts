/** What a person is told when a real server refuses, or when there is none. */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openMailbox } from '#test/fixtures/mailbox.ts';
import { account, failure, mailbox } from './postbox.ts';

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
