/** What the head of an XML file tells: its encoding, where its records probably are, and their fields. */
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { type Encoding, inputLimits } from '#contract/source.ts';
import { parsePath, pathText } from '#formats/field-path.ts';
import { growingTree } from '#formats/field-tree.ts';
import type { Head } from '#formats/head.ts';
import { placed, quoted } from '#formats/source-file.ts';
import { type Fields, fieldsOf } from '#formats/tree-fields.ts';
import { xmlCutter } from './cutter.ts';
import { markAt } from './mark.ts';
import { elementTaker } from './record.ts';

const encodingOfName: ReadonlyMap<string, Encoding> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['ascii', 'utf-8'],
  // Who can read the declaration byte for byte is not reading UTF-16: some programs declare it all the same.
  ['utf-16', 'utf-8'],
  ['iso-8859-1', 'iso-8859-1'],
  ['latin1', 'iso-8859-1'],
  ['windows-1252', 'windows-1252'],
  ['cp1252', 'windows-1252'],
]);

/** Of a file that begins with an XML declaration in ASCII; a byte order mark counts more. */
export function declaredEncoding(file: string, bytes: Buffer): Encoding | undefined {
  const start = bytes.toString('latin1', 0, 200);
  const name = /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(start)?.[1];
  if (name === undefined) return undefined;
  const encoding = encodingOfName.get(name.toLowerCase());
  if (encoding) return encoding;
  throw new Failure(
    'bad-file',
    sentence`${quoted(file)} is in the encoding ${name}, which is not read. Save it as UTF-8, or say how it is to be read (--encoding).`,
    { file, line: 1 },
  );
}

interface OpenElement {
  name: string;
  from: number;
  id: number;
  path: string;
}
interface Place {
  keys: string[];
  parent: number;
  times: number;
  length: number;
  nested: boolean;
}

/** The paths of elements that are repeated side by side, the longest in all first; none lies within another. */
export function xmlPlaces(file: string, { text, whole }: Head): string[] {
  // What is wrong with it is told here, before anything is guessed from it: there is nothing of that name.
  placed(file, () => xmlCutter([''], { optional: true })(text, whole));
  const places = new Map<string, Place>();
  const stack: OpenElement[] = [];
  let id = 0;
  const note = (path: string, keys: string[], parent: OpenElement | undefined) => {
    const outer = places.get(parent?.path ?? '');
    if (outer) outer.nested = true;
    const place = places.get(path) ?? { keys, parent: -1, times: 1, length: 0, nested: false };
    if (place.parent === parent?.id) place.times++;
    place.parent = parent?.id ?? -1;
    places.set(path, place);
  };
  const end = (to: number) => {
    const top = stack.pop();
    const place = top && places.get(top.path);
    if (top && place) place.length += to - top.from;
  };
  for (let sign = text.indexOf('<'); sign >= 0; ) {
    const mark = markAt(text, sign);
    if (!mark) break;
    if (mark.kind === 'open' || mark.kind === 'empty') {
      const parent = stack.at(-1);
      // So deep no record lies; and a path of thousands of names is as long as the file.
      const keys = stack.length > inputLimits.depth ? [] : [...stack.slice(1).map(({ name }) => name), mark.name];
      const path = parent && keys.length > 0 ? pathText(keys) : '';
      if (path !== '') note(path, keys, parent);
      stack.push({ name: mark.name, from: sign, id: id++, path });
      if (mark.kind === 'empty') end(mark.to);
    } else if (mark.kind === 'close') end(mark.to);
    sign = text.indexOf('<', mark.to);
  }
  while (stack.length > 0) end(text.length);
  return chosen([...places.values()]);
}

function chosen(places: readonly Place[]): string[] {
  const repeated = places.filter(({ times }) => times > 1);
  const outermost = repeated.filter(
    ({ keys }) =>
      !repeated.some((other) => other.keys.length < keys.length && other.keys.every((key, i) => key === keys[i])),
  );
  const found = outermost.sort((one, other) => other.length - one.length).map(({ keys }) => pathText(keys));
  if (found.length > 0) return found;
  // A single record: within the root when that holds nothing else, otherwise the root.
  const [only, ...others] = places.filter(({ keys }) => keys.length === 1);
  return only?.nested && others.length === 0 ? [pathText(only.keys), ''] : [''];
}

export function xmlFields(file: string, head: Head, path: string): Fields {
  const { texts } = placed(file, () => xmlCutter(parsePath(path))(head.text, head.whole));
  const tree = growingTree();
  return fieldsOf(file, head, tree, elementTaker(tree), texts);
}
