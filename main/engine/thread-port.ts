/** The wire between the engine's thread and its parent, and the few words they exchange beside it. */
import type { FailureCode } from '#contract/failure.ts';
import type { Port } from '#contract/wire.ts';

export type ToEngine = { kind: 'wire'; message: unknown } | { kind: 'close'; pause: boolean };
export type FromEngine =
  | { kind: 'wire'; message: unknown }
  | { kind: 'open' }
  | { kind: 'closed' }
  /** Another process holds the workspace. */
  | { kind: 'taken' }
  | { kind: 'broken'; code: FailureCode; message: string };

/** `listen` hears every message of the thread; only those of the wire are passed on. */
export function threadPort(
  post: (message: { kind: 'wire'; message: unknown }) => void,
  listen: (hear: (message: ToEngine | FromEngine) => void) => void,
): Port {
  return {
    post: (message) => post({ kind: 'wire', message }),
    listen: (receive) =>
      listen((message) => {
        if (message.kind === 'wire') receive(message.message);
      }),
  };
}
