import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Failure } from '#contract/failure.ts';
import { connect, type Port, serve } from '#contract/wire.ts';

const road = (port: MessagePort): Port => ({
  post: (message) => port.postMessage(message),
  listen: (receive) => void port.on('message', receive),
  closed: (gone) => void port.on('close', gone),
});
const schemas = {
  double: z.strictObject({ n: z.number() }),
  refuse: z.strictObject({}),
  break: z.strictObject({}),
  never: z.strictObject({}),
};
interface Api {
  double(argument: { n: number }): Promise<number>;
  refuse(argument: object): Promise<null>;
  break(argument: object): Promise<null>;
  never(argument: object): Promise<null>;
}

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

function wired() {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  const bugs: unknown[] = [];
  const tell = serve<{ news: string }>(
    road(port1),
    schemas,
    {
      double: ({ n }: { n: number }) => n * 2,
      refuse: () => {
        throw new Failure('not-allowed', 'Not now.', { file: 'a.csv', line: 7 });
      },
      break: () => {
        throw new TypeError('a bug');
      },
      never: () => new Promise(() => undefined),
    },
    (error) => bugs.push(error),
  );
  return { ...connect<Api, { news: string }>(road(port2)), tell, bugs, port1, port2 };
}

describe('the wire', () => {
  it('carries answers through a real thread port', async () => {
    expect(await wired().api.double({ n: 21 })).toBe(42);
  });

  it('keeps a failure’s code, sentence and place', async () => {
    await expect(wired().api.refuse({})).rejects.toMatchObject({
      code: 'not-allowed',
      message: 'Not now.',
      place: { file: 'a.csv', line: 7 },
    });
  });

  it('tells of a bug honestly and reports it', async () => {
    const { api, bugs } = wired();
    await expect(api.break({})).rejects.toMatchObject({ code: 'internal' });
    expect(bugs).toHaveLength(1);
  });

  it.each([{ n: 'x' }, { n: 1, extra: true }, {}, null, JSON.parse('{"__proto__": {"n": 1}}')])(
    'refuses the argument %j',
    async (argument) => {
      await expect(wired().api.double(argument as { n: number })).rejects.toMatchObject({ code: 'bad-input' });
    },
  );

  it.each(['fly', 'toString', '__proto__', 'constructor'])('knows no verb “%s”', async (verb) => {
    const api = wired().api as unknown as Record<string, (argument: unknown) => Promise<unknown>>;
    await expect(api[verb]?.({})).rejects.toMatchObject({ code: 'not-found' });
  });

  it('passes events on until nobody listens any more', async () => {
    const { api, on, tell } = wired();
    const heard: string[] = [];
    const stop = on('news', (news) => heard.push(news));
    tell('news', 'one');
    await api.double({ n: 1 });
    stop();
    tell('news', 'two');
    await api.double({ n: 1 });
    expect(heard).toEqual(['one']);
  });

  it('survives messages that are none', async () => {
    const { api, port1, port2 } = wired();
    for (const nonsense of [null, 7, 'x', { kind: 'call' }, { kind: 'answer', id: 'x' }, [1]]) {
      port1.postMessage(nonsense);
      port2.postMessage(nonsense);
    }
    expect(await api.double({ n: 2 })).toBe(4);
  });

  it('rejects what is still open when the far end is gone', async () => {
    const { api, port1 } = wired();
    const answer = api.never({});
    const refused = expect(answer).rejects.toMatchObject({ code: 'engine-lost' });
    await api.double({ n: 1 });
    port1.close();
    await refused;
    await expect(api.double({ n: 1 })).rejects.toMatchObject({ code: 'engine-lost' });
  });
});
