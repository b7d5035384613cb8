/** A window with the double behind it, for stores that talk to the engine. Must be opened before any of them is loaded. */
import { vi } from 'vitest';
import { makeDouble } from '#test/renderer/look/double.ts';
import { moreRows } from '#test/renderer/look/more-rows.ts';

interface Call {
  kind: string;
  verb: string;
  argument: unknown;
}

/** `broken`: verbs that fail. */
export function openWindow(broken: readonly string[] = [], rows = moreRows(Date.now())) {
  const bridge = makeDouble({ live: false, rows, broken });
  const calls: Call[] = [];
  const post = (message: unknown) => {
    const call = message as Call;
    if (call.kind === 'call') calls.push(structuredClone(call));
    bridge.post(message);
  };
  vi.stubGlobal('window', { batchmill: { ...bridge, post }, addEventListener: () => undefined });
  return {
    /** What was asked of the engine since the last `forget`, in order. */
    asked: (verb: string) => calls.filter((call) => call.verb === verb).map(({ argument }) => argument),
    forget: () => void calls.splice(0),
  };
}
