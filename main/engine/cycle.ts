/** Finds circles among records that wait for each other's keys. Pure; the order of its answer does not depend on the input's. */
import type { Waiting } from '#store/waiting.ts';

export interface Cycle {
  /** The keys in order, as people read them: “site a → site b → site a”. */
  sentence: string;
  members: { batch: string; record: number }[];
}

const nameOf = (entity: string, key: string) => `${entity}\u0000${key}`;

/** `graph`: records that wait and bring keys that others wait for. Records beside a circle, waiting for it, are no members. */
export function findCycles(graph: readonly Waiting[]): Cycle[] {
  const needs = new Map<string, Set<string>>();
  const bringers = new Map<string, Map<string, { batch: string; record: number }>>();
  for (const { entity, key, ownEntity, ownKey, batch, record } of graph) {
    const own = nameOf(ownEntity, ownKey);
    needs.set(own, (needs.get(own) ?? new Set()).add(nameOf(entity, key)));
    const them = bringers.get(own) ?? new Map();
    bringers.set(own, them.set(`${batch} ${record}`, { batch, record }));
  }
  return components(needs)
    .filter((names) => names.length > 1 || needs.get(names[0] ?? '')?.has(names[0] ?? ''))
    .map((names) => ({
      sentence: walk(names, needs),
      members: names.flatMap((name) => [...(bringers.get(name)?.values() ?? [])]),
    }));
}

/** Groups of keys that all lead to each other (Tarjan), without recursion: a chain may be as long as a batch. */
function components(needs: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const onStack = new Set<string>();
  const stack: string[] = [];
  const found: string[][] = [];

  for (const start of [...needs.keys()].sort()) {
    if (index.has(start)) continue;
    const path = [open(start)];
    for (let frame = path.at(-1); frame; frame = path.at(-1)) {
      const { value: next, done } = frame.rest.next();
      if (!done) {
        if (!needs.has(next)) continue;
        if (!index.has(next)) path.push(open(next));
        else if (onStack.has(next)) lower(frame.name, index.get(next) ?? 0);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above) lower(above.name, low.get(frame.name) ?? 0);
      if (low.get(frame.name) === index.get(frame.name)) found.push(take(frame.name));
    }
  }
  return found;

  function open(name: string) {
    index.set(name, index.size);
    low.set(name, index.get(name) ?? 0);
    stack.push(name);
    onStack.add(name);
    return { name, rest: [...(needs.get(name) ?? [])].sort()[Symbol.iterator]() };
  }
  function lower(name: string, to: number): void {
    low.set(name, Math.min(low.get(name) ?? 0, to));
  }
  function take(name: string): string[] {
    const members = stack.splice(stack.indexOf(name));
    for (const member of members) onStack.delete(member);
    return members.sort();
  }
}

/** One way round, from the first key back to it. */
function walk(names: readonly string[], needs: ReadonlyMap<string, ReadonlySet<string>>): string {
  const members = new Set(names);
  const start = names[0] ?? '';
  // The shortest way back: breadth first.
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const name of queue) {
    for (const next of [...(needs.get(name) ?? [])].sort()) {
      if (next === start) return told(start, name, cameFrom);
      if (!members.has(next) || cameFrom.has(next)) continue;
      cameFrom.set(next, name);
      queue.push(next);
    }
  }
  return names.map(tell).join(' → ');
}

const mostNamed = 12;

function told(start: string, last: string, cameFrom: ReadonlyMap<string, string>): string {
  const way = [start];
  for (let at: string | undefined = last; at !== undefined && at !== start; at = cameFrom.get(at)) way.unshift(at);
  way.unshift(start);
  const names = way.length > mostNamed ? [...way.slice(0, mostNamed - 1), '…', start] : way;
  return names.map((name) => (name === '…' ? name : tell(name))).join(' → ');
}

const tell = (name: string) => name.replace('\u0000', ' ');
