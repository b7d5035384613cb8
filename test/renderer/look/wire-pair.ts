/** A road inside one page. */
import type { Port } from '#contract/wire.ts';

/** Two ends of a road on which every message is copied and comes a moment later. */
export function wirePair(): { near: Port; far: Port } {
  const end = () => {
    const listeners: ((message: unknown) => void)[] = [];
    return {
      listeners,
      hear: (message: unknown) =>
        setTimeout(() => {
          for (const listen of listeners) listen(structuredClone(message));
        }),
    };
  };
  const [a, b] = [end(), end()];
  return {
    near: { post: b.hear, listen: (receive) => void a.listeners.push(receive) },
    far: { post: a.hear, listen: (receive) => void b.listeners.push(receive) },
  };
}
