/** Where the records of a JSON file probably are, and what fields they have: a guess from its head. */
import { inputLimits } from '#contract/source.ts';
import { parsePath, pathText } from '#formats/field-path.ts';
import { growingTree } from '#formats/field-tree.ts';
import type { Head } from '#formats/head.ts';
import { lineCutter } from '#formats/line-cutter.ts';
import { placed } from '#formats/source-file.ts';
import { type Fields, fieldsOf } from '#formats/tree-fields.ts';
import { jsonCutter } from './cutter.ts';
import { recordTaker } from './record.ts';

const token = /\s*(?:([{}[\],:])|("[^"\\]*(?:\\.[^"\\]*)*")|([^\s{}[\],:"]+))/y;

interface Open {
  /** Undefined within an array, where a path does not lead. */
  keys: readonly string[] | undefined;
  array: boolean;
  key: string;
  from: number;
  objects: number;
}

/** The paths of all arrays of objects, the longest first. Whatever is wrong with the text is told by those who read it. */
export function jsonPlaces(text: string): string[] {
  const found: { path: string; length: number }[] = [];
  const stack: Open[] = [];
  let last = '';
  const close = (end: number) => {
    const top = stack.pop();
    if (top?.array && top.keys && top.objects > 0) found.push({ path: pathText(top.keys), length: end - top.from });
  };
  token.lastIndex = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [, sign, string = ''] = match;
    const top = stack.at(-1);
    if (sign === '{' || sign === '[') {
      if (top?.array && sign === '{') top.objects++;
      const keys = top ? (stack.length > inputLimits.depth ? undefined : keysWithin(top)) : [];
      stack.push({ keys, array: sign === '[', key: '', from: match.index, objects: 0 });
    } else if (sign === '}' || sign === ']') close(token.lastIndex);
    else if (sign === ':' && top) top.key = nameOf(last);
    last = string;
  }
  while (stack.length > 0) close(text.length);
  return [...new Set(found.sort((one, other) => other.length - one.length).map(({ path }) => path))];
}

function keysWithin({ array, keys, key }: Open): string[] | undefined {
  return array ? undefined : keys && [...keys, key];
}

function nameOf(json: string): string {
  try {
    return String(JSON.parse(json));
  } catch {
    return '';
  }
}

/** More than one line, each of them a whole value: not one value, whatever the file is called. */
export function looksLikeLines(text: string): boolean {
  const [first = '', second = ''] = text.split('\n', 20).filter((line) => line.trim() !== '');
  if (!/^\s*\{/.test(first) || !/^\s*\{/.test(second)) return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}

/** All names that occur in the head; without a path each line is a record. */
export function jsonFields(file: string, head: Head, path: string | undefined): Fields {
  const cut = path === undefined ? lineCutter(inputLimits.field) : jsonCutter(parsePath(path));
  const { texts } = placed(file, () => cut(head.text, head.whole));
  const tree = growingTree();
  const objects = texts.filter((record) => /^\s*\{/.test(record));
  // Values that have no names are records only where nothing else is.
  return fieldsOf(file, head, tree, recordTaker(tree), objects.length > 0 ? objects : texts);
}
