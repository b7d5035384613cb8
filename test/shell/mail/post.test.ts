import { describe, expect, it } from 'vitest';
import type { Letter } from '#shell/mail/letter.ts';
import { openPost } from '#shell/mail/post.ts';
import { MailFailure } from '#shell/mail/trouble.ts';

const letter = (name: string): Letter => ({ subject: name, text: name });
const away = () => new MailFailure('There is no connection.', true);

/** A post whose pauses end when the test says so; `answers` are what the server does, mail by mail. */
function office(answers: (Error | undefined)[]) {
  const sent: string[] = [];
  const lost: [unknown, number][] = [];
  const pauses: { ms: number; end(): void }[] = [];
  const post = openPost(
    {
      async send({ subject }) {
        sent.push(subject);
        const error = answers.shift();
        if (error) throw error;
      },
      gaveUp: (error, letters) => lost.push([error, letters]),
    },
    (ms) => new Promise((end) => pauses.push({ ms, end })),
  );
  return {
    post,
    sent,
    lost,
    /** Lets the pause that is under way end, and answers how long it would have been. */
    async next(): Promise<number | undefined> {
      await settle();
      const pause = pauses.shift();
      pause?.end();
      await settle();
      return pause?.ms;
    },
  };
}

const settle = () => new Promise((done) => setImmediate(done));

describe('the post', () => {
  it('sends the first letter at once, and those that come meanwhile in one mail after a pause', async () => {
    const { post, sent, next } = office([]);
    post.add([letter('a')]);
    post.add([letter('b')]);
    post.add([letter('c')]);
    await settle();
    expect(sent).toEqual(['a']);
    expect(await next()).toBe(60_000);
    expect(sent).toEqual(['a', 'Batchmill: 2 messages']);
    await next();
    expect(sent).toHaveLength(2);
  });

  it('tries a mail again three times with growing pauses, then gives it up', async () => {
    const { post, sent, lost, next } = office([away(), away(), away(), away()]);
    post.add([letter('a')]);
    expect([await next(), await next(), await next()]).toEqual([60_000, 300_000, 900_000]);
    expect(sent).toEqual(['a', 'a', 'a', 'a']);
    expect(lost).toEqual([[expect.objectContaining({ code: 'not-sent' }), 1]]);
  });

  it('goes on after a try that worked', async () => {
    const { post, sent, lost, next } = office([away()]);
    post.add([letter('a')]);
    expect(await next()).toBe(60_000);
    expect(sent).toEqual(['a', 'a']);
    expect(lost).toEqual([]);
    await next();
    post.add([letter('b')]);
    await settle();
    expect(sent).toEqual(['a', 'a', 'b']);
  });

  it('does not try again where waiting cannot help', async () => {
    const refused = new MailFailure('The mail server refused the login.', false);
    const { post, sent, lost } = office([refused, new TypeError('a bug')]);
    post.add([letter('a')]);
    await settle();
    expect([sent, lost]).toEqual([['a'], [[refused, 1]]]);
  });

  it('survives a bug, and reports it', async () => {
    const bug = new TypeError('a bug');
    const { post, sent, lost, next } = office([bug]);
    post.add([letter('a')]);
    await next();
    post.add([letter('b')]);
    await settle();
    expect([sent, lost]).toEqual([['a', 'b'], [[bug, 1]]]);
  });

  it('makes no pause between mails once somebody waits for the end', async () => {
    const { post, sent } = office([]);
    post.add([letter('a')]);
    await settle();
    post.add([letter('b')]);
    await post.settled(5_000);
    expect(sent).toEqual(['a', 'b']);
    const busy = office([]);
    busy.post.add([letter('a')]);
    await busy.post.settled(5_000);
    expect(busy.sent).toEqual(['a']);
  });

  it('lets nobody wait longer than they will', async () => {
    const { post, next } = office([away()]);
    post.add([letter('a')]);
    await settle();
    let over = false;
    void post.settled(5_000).then(() => {
      over = true;
    });
    await settle();
    expect(over).toBe(false);
    expect([await next(), await next()]).toEqual([60_000, 5_000]);
    expect(over).toBe(true);
  });
});
