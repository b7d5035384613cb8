/** Puts the values of one record after another into the cells of their fields; what has no field is kept as JSON in the last. */
import { english } from '#contract/language/sentence.ts';
import type { FieldNode, FieldTree } from './field-tree.ts';
import { Refusal } from './refusal.ts';

export interface RowCells {
  begin(): void;
  /** A part of the record; once only. */
  meet(node: FieldNode): void;
  /** `json`: the value as it is kept when it has no cell. */
  put(node: FieldNode, value: string, json: string): void;
  /** What nothing in the tree is for. */
  spare(name: string, json: string): void;
  end(): string[];
}

export function rowCells(tree: FieldTree, fieldLimit: number): RowCells {
  const blank = new Array<string>(tree.width).fill('');
  let record = 0;
  let cells = blank;
  let rest: Map<string, string> | undefined;

  function spare(name: string, json: string): void {
    rest ??= new Map();
    if (rest.has(name)) throw twice(name);
    rest.set(name, json);
  }
  return {
    begin() {
      record++;
      cells = blank.slice();
      rest = undefined;
    },
    meet(node) {
      if (node.seen === record) throw twice(node.name);
      node.seen = record;
    },
    put(node, value, json) {
      if (value.length > fieldLimit) throw new Refusal(english`“${node.name}” has more than ${fieldLimit} characters.`);
      const slot = tree.place(node, true);
      if (slot >= 0) cells[slot] = value;
      else spare(node.name, json);
    },
    spare,
    end() {
      if (!rest) return cells;
      if (tree.rest >= 0) cells[tree.rest] = `{${[...rest].map(([name, json]) => `${JSON.stringify(name)}:${json}`)}}`;
      else if (tree.width > 0)
        throw new Refusal(english`It has the field “${[...rest.keys()][0] ?? ''}”, which is not among those named.`);
      return cells;
    },
  };
}

export function tooDeep(limit: number): Refusal {
  return new Refusal(english`Its parts lie more than ${limit} levels deep.`);
}

function twice(name: string): Refusal {
  return new Refusal(english`It names “${name}” twice. Which of the two counts cannot be known.`);
}
