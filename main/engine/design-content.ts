/** What an interface or a flow says, whatever it is called and wherever it stands: two with the same content do the same. */
import { createHash } from 'node:crypto';
import { isPortable } from '#contract/bundle.ts';
import type { Flow } from '#contract/flow.ts';
import type { Interface } from '#contract/interface.ts';

/** Without actions that name folders of this machine. */
export function portableFlow(flow: Flow): Flow {
  return { ...flow, after: flow.after.filter(isPortable) };
}

/** SHA-256 of its JSON with sorted keys, without its name. */
export function contentHash(body: Interface | Flow): string {
  const { name: _name, ...content } = 'after' in body ? portableFlow(body) : body;
  return createHash('sha256').update(JSON.stringify(content, sorted)).digest('hex');
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
