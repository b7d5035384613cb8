/** An engine of a few verbs at the other end of the window's road, for tests of what the stores make of its answers. */
import { vi } from 'vitest';
import { type EngineEvents, type EngineHandlers, engineVerbs } from '#contract/engine-api.ts';
import { serve } from '#contract/wire.ts';
import { wirePair } from '#test/renderer/look/wire-pair.ts';

/** Must be called before the first store is imported. Returns the way to send events. */
export function answerWith(handlers: Partial<EngineHandlers>) {
  const { near, far } = wirePair();
  vi.stubGlobal('window', { batchmill: near });
  return serve<EngineEvents>(far, engineVerbs, handlers as Record<string, (argument: never) => unknown>, console.error);
}

/** Until everything that is on the road has arrived. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 6; i++) await new Promise((next) => setTimeout(next));
}
