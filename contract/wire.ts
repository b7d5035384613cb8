/**
 * Typed calls over any two-way road: a thread port, Electron's port, a socket. A call names a verb and carries one
 * argument; its answer carries a value or a Failure; events go one way. The far end checks every argument's schema.
 */
import { z } from 'zod';
import { Failure, type FailureCode, failureCodes } from './failure.ts';
import { sentence } from './language/sentence.ts';

export interface Port {
  post(message: unknown): void;
  listen(receive: (message: unknown) => void): void;
  /** Told once when the road is gone. */
  closed?(gone: () => void): void;
}

const trouble = z.object({
  code: z.enum(failureCodes),
  sentence: z.object({ text: z.string(), values: z.array(z.union([z.string(), z.number()])).readonly() }),
  place: z.object({ file: z.string().optional(), line: z.number().optional(), column: z.number().optional() }),
});
const message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('call'), id: z.number(), verb: z.string(), argument: z.unknown() }),
  z.object({ kind: z.literal('answer'), id: z.number(), value: z.unknown().optional(), trouble: trouble.optional() }),
  z.object({ kind: z.literal('event'), name: z.string(), value: z.unknown() }),
]);
type Message = z.infer<typeof message>;
type Schemas = Readonly<Record<string, z.ZodType>>;
type Handlers = Readonly<Record<string, (argument: never) => unknown>>;

/** Answers the calls that arrive. Returns the way to send events. `report` hears of bugs, with their stacks. */
export function serve<E extends object>(
  port: Port,
  schemas: Schemas,
  handlers: Handlers,
  report: (error: unknown) => void,
): <K extends keyof E & string>(name: K, value: E[K]) => void {
  // Own keys only: a verb named like an inherited method must not be found.
  const verbs = new Map(Object.entries(handlers));
  const shapes = new Map(Object.entries(schemas));
  const send = (value: Message) => port.post(value);

  port.listen(async (raw) => {
    const call = message.safeParse(raw).data;
    if (call?.kind !== 'call') return;
    const { id, verb } = call;
    try {
      const handler = verbs.get(verb);
      const shape = shapes.get(verb);
      if (!handler || !shape) throw new Failure('not-found', sentence`There is no request named “${verb}”.`);
      const argument = shape.safeParse(call.argument);
      if (!argument.success) throw new Failure('bad-input', describeIssues(verb, argument.error));
      send({ kind: 'answer', id, value: await handler(argument.data as never) });
    } catch (error) {
      if (!(error instanceof Failure)) report(error);
      send({ kind: 'answer', id, trouble: toTrouble(error) });
    }
  });
  return (name, value) => send({ kind: 'event', name, value });
}

export interface Connection<A, E> {
  api: A;
  on<K extends keyof E & string>(name: K, listen: (value: E[K]) => void): () => void;
}

/** The calling end. Calls still open when the road is gone are rejected as `engine-lost`. */
export function connect<A extends object, E extends object>(port: Port): Connection<A, E> {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const listeners = new Map<string, Set<(value: never) => void>>();
  let last = 0;
  let gone = false;
  const lost = () =>
    new Failure('engine-lost', 'The engine stopped before it answered. Nothing that it had confirmed is lost.');

  port.closed?.(() => {
    gone = true;
    for (const call of waiting.values()) call.reject(lost());
    waiting.clear();
  });
  port.listen((raw) => {
    const parsed = message.safeParse(raw).data;
    if (parsed?.kind === 'event') {
      for (const tell of listeners.get(parsed.name) ?? []) tell(parsed.value as never);
    } else if (parsed?.kind === 'answer') {
      const call = waiting.get(parsed.id);
      waiting.delete(parsed.id);
      if (parsed.trouble) call?.reject(fromTrouble(parsed.trouble));
      else call?.resolve(parsed.value);
    }
  });

  const ask = (verb: string) => (argument: unknown) =>
    new Promise((resolve, reject) => {
      if (gone) return reject(lost());
      const id = ++last;
      waiting.set(id, { resolve, reject });
      port.post({ kind: 'call', id, verb, argument } satisfies Message);
    });
  const api = new Proxy({} as A, {
    // A proxy that answers `then` would be taken for a promise.
    get: (_, verb) => (typeof verb === 'string' && verb !== 'then' ? ask(verb) : undefined),
  });

  return {
    api,
    on(name, listen) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listen as (value: never) => void));
      return () => set.delete(listen as (value: never) => void);
    },
  };
}

/** One sentence a person can act on, naming each argument that is wrong. */
export function describeIssues(verb: string, error: z.ZodError): string {
  const issues = error.issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.join('.') || verb}: ${message.replace(/\.$/, '')}`);
  return `Request validation failed. ${issues.join('; ')}.`;
}

type Trouble = z.infer<typeof trouble>;

function toTrouble(error: unknown): Trouble {
  if (error instanceof Failure) return { code: error.code, sentence: error.sentence, place: error.place };
  const what = error instanceof Error ? error.message : String(error);
  return {
    code: 'internal',
    sentence: sentence`Something went wrong inside Batchmill: ${what}. The log has the details.`,
    place: {},
  };
}

function fromTrouble({ code, sentence, place }: Trouble): Failure {
  const { file, line, column } = place;
  return new Failure(code satisfies FailureCode, sentence, {
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  });
}
