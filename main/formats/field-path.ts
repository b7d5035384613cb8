/**
 * A place in a tree of named parts, as text: `address.city`. A name that would be misread is written as a JSON string in
 * brackets: `["a.b"]`, `address["zip code "]`.
 */
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';

/** Only single spaces within: a header of CSV keeps no others. */
const plain = /^[^\s.[\]"\p{Cc}\p{Cs}]+(?: [^\s.[\]"\p{Cc}\p{Cs}]+)*$/u;

/** The path of a part within the one at `path`; '' is the whole. */
export function pathWithin(path: string, key: string): string {
  if (!plain.test(key)) return `${path}[${onOneLine(JSON.stringify(key))}]`;
  return path === '' ? key : `${path}.${key}`;
}

function onOneLine(json: string): string {
  return json.replace(/[^\S ]|\s(?=\s)|\p{Cc}/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

export function pathText(keys: readonly string[]): string {
  return keys.reduce(pathWithin, '');
}

export function parsePath(text: string): string[] {
  const keys: string[] = [];
  const step = /\["((?:[^"\\]|\\.)*)"\]|(\.?)([^.[\]"]+)/y;
  while (step.lastIndex < text.length) {
    const found = step.exec(text);
    const [, quoted, dot, name] = found ?? [];
    const first = keys.length === 0;
    if (quoted !== undefined) keys.push(unquoted(quoted, text));
    else if (name !== undefined && (dot === '') === first) keys.push(name);
    else throw notAPath(text);
  }
  return keys;
}

function unquoted(inner: string, text: string): string {
  try {
    return String(JSON.parse(`"${inner}"`));
  } catch {
    throw notAPath(text);
  }
}

function notAPath(text: string): Failure {
  return new Failure(
    'bad-input',
    sentence`“${text}” is no path. Write the names from the outside in with dots between them, as in data.items.`,
  );
}
