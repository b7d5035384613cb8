/**
 * The fields of records that have parts within parts, as a tree: each place has its number in the row. While the head of
 * a file is looked at the tree grows; afterwards it stands, and what has no place in it goes into the last field.
 */
import { inputLimits } from '#contract/source.ts';
import { parsePath, pathWithin } from './field-path.ts';

export interface FieldNode {
  readonly name: string;
  /** The name as JSON writes it, and the place among its siblings: keys usually come in the same order. */
  readonly token: string;
  readonly order: number;
  readonly children: Map<string, FieldNode>;
  readonly list: FieldNode[];
  /** Its place in the row; -1 when only its parts have one. */
  slot: number;
  /** The last record in which it occurred: a second time in the same one is noticed. */
  seen: number;
  /** Anything but null was there. */
  filled: boolean;
}
export interface FieldTree {
  readonly root: FieldNode;
  readonly width: number;
  /** The place of what has no other; -1 when there is none. */
  readonly rest: number;
  /** Finds a part, or makes it while the tree grows. */
  part(node: FieldNode, key: string): FieldNode | undefined;
  /** The place of a value that is not null, made while the tree grows. */
  place(node: FieldNode, filled: boolean): number;
}

/** Longer names are no columns: what they name goes into the last field. */
const longestName = 200;
const restName = 'other_fields';
/** The one field of values that have no names. */
export const bareField = 'value';

export function fixedTree(fields: readonly string[], rest: boolean): FieldTree {
  const root = node('', '', 0);
  const named = rest ? fields.slice(0, -1) : fields;
  named.forEach((field, slot) => {
    let at = root;
    for (const key of parsePath(field)) at = at.children.get(key) ?? grow(at, key);
    at.slot = slot;
  });
  if (named.length === 1 && named[0] === bareField) root.slot = 0;
  return {
    root,
    width: fields.length,
    rest: rest ? fields.length - 1 : -1,
    part: (at, key) => at.children.get(key),
    place: ({ slot }) => slot,
  };
}

/** `fields` names what was found, with a last one for the rest where not all was seen. */
export function growingTree(): FieldTree & { fields(whole: boolean): { fields: string[]; rest: boolean } } {
  const root = node('', '', 0);
  const placed: FieldNode[] = [];
  let passedOver = false;
  return {
    root,
    width: 0,
    rest: -1,
    part(at, key) {
      const known = at.children.get(key);
      if (known) return known;
      if (placed.length <= inputLimits.columns && pathWithin(at.name, key).length <= longestName) return grow(at, key);
      passedOver = true;
      return undefined;
    },
    place(at, filled) {
      if (at.slot < 0) at.slot = placed.push(at) - 1;
      at.filled ||= filled;
      return at.slot;
    },
    fields(whole) {
      // What is null here and has parts there needs no column of its own.
      const names = placed.filter((at) => at.filled || at.children.size === 0).map((at) => at.name || bareField);
      const rest = !whole || passedOver;
      return { fields: rest ? [...names, freeName(names)] : names, rest };
    },
  };
}

function freeName(taken: readonly string[]): string {
  let name = restName;
  for (let n = 2; taken.includes(name); n++) name = `${restName}_${n}`;
  return name;
}

function grow(at: FieldNode, key: string): FieldNode {
  const child = node(pathWithin(at.name, key), key, at.list.length);
  at.children.set(key, child);
  at.list.push(child);
  return child;
}

function node(name: string, key: string, order: number): FieldNode {
  const token = JSON.stringify(key);
  return { name, token, order, children: new Map(), list: [], slot: -1, seen: -1, filled: false };
}
