/**
 * Lays the parts of one XML element out in the cells of a row. An element that occurs several times is one cell of JSON;
 * one that mixes text with elements is one cell that holds all of it as it is written.
 */
import { inputLimits } from '#contract/source.ts';
import { pathWithin } from '#formats/field-path.ts';
import type { FieldNode, FieldTree } from '#formats/field-tree.ts';
import type { Limits } from '#formats/row-batch.ts';
import { rowCells } from '#formats/row-cells.ts';
import { type Element, elementOf } from './element.ts';

/** The name of the text of an element that has attributes or parts as well. */
const textName = '#text';

/** Throws a Refusal for what cannot become a row. */
export function elementTaker(tree: FieldTree, limits: Partial<Limits> = {}): (text: string) => string[] {
  const { field = inputLimits.field, depth = inputLimits.depth } = limits;
  const row = rowCells(tree, field);

  function put(node: FieldNode, value: string): void {
    // Nothing between the tags is no value, as null is none.
    if (value === '') tree.place(node, false);
    else row.put(node, value, JSON.stringify(value));
  }
  function lay(element: Element, node: FieldNode): void {
    if (isMixed(element)) put(node, element.inner);
    else {
      partsOf(element, node);
      if (element.parts.length === 0 && (element.text !== '' || element.attributes.length === 0))
        put(node, element.text);
    }
  }
  function partsOf({ attributes, parts }: Element, node: FieldNode): void {
    for (const [name, value] of attributes) {
      const part = tree.part(node, name);
      if (part) put(part, value);
      else row.spare(pathWithin(node.name, name), JSON.stringify(value));
    }
    for (const [name, group] of grouped(parts)) {
      const part = tree.part(node, name);
      const [first] = group;
      if (!part) row.spare(pathWithin(node.name, name), jsonOf(group));
      else if (group.length === 1 && first) lay(first, part);
      else row.put(part, jsonOf(group), jsonOf(group));
    }
  }

  return (text) => {
    row.begin();
    const element = elementOf(text, depth);
    partsOf(element, tree.root);
    const bare = element.parts.length === 0 && element.attributes.length === 0;
    if (bare && (tree.root.slot >= 0 || tree.width === 0)) put(tree.root, element.text);
    else if (/[^\s]/.test(element.text) || (element.parts.length === 0 && element.text !== '')) {
      const part = tree.part(tree.root, textName);
      if (part) put(part, element.text);
      else row.spare(textName, JSON.stringify(element.text));
    }
    return row.end();
  };
}

/** Text between elements that is more than their indentation. */
function isMixed({ parts, text }: Element): boolean {
  return parts.length > 0 && /[^\t\n\r ]/.test(text);
}

function grouped(parts: readonly Element[]): Map<string, Element[]> {
  const groups = new Map<string, Element[]>();
  for (const part of parts) {
    const group = groups.get(part.name);
    if (group) group.push(part);
    else groups.set(part.name, [part]);
  }
  return groups;
}

function jsonOf(group: readonly Element[]): string {
  const values = group.map(jsonValue);
  return JSON.stringify(values.length === 1 ? values[0] : values);
}

/** An element as JSON: a text, or an object of its attributes, its parts and its text. */
function jsonValue(element: Element): unknown {
  const { attributes, parts, text, inner } = element;
  if (isMixed(element)) return attributes.length === 0 ? inner : named(attributes, [], inner);
  if (parts.length === 0 && attributes.length === 0) return text;
  return named(attributes, [...grouped(parts)], parts.length === 0 ? text : '');
}

/** Own properties, so that an element may be called `__proto__`. */
function named(attributes: [string, string][], groups: [string, Element[]][], text: string): object {
  const parts = groups.map(([name, group]): [string, unknown] => {
    const values = group.map(jsonValue);
    return [name, values.length === 1 ? values[0] : values];
  });
  return Object.fromEntries([...attributes, ...parts, ...(text === '' ? [] : [[textName, text] as [string, string]])]);
}
