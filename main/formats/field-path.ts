/**
 * A place in a tree of named parts, as text: `address.city`. A name that would be misread is written as a JSON string in
 * brackets: `["a.b"]`, `address["zip code "]`.
 */
import { Failure } from '#contract/failure.ts';

const plain = /^(?!.*\s\s)[^\s.[\]"\p{C}](?:[^.[\]"\p{C}\p{Zl}\p{Zp}]*[^\s.[\]"\p{C}])?$/u;

/** The path of a part within the one at `path`; '' is the whole. */
export function pathWithin(path: string, key: string): string {
  if (!plain.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
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
    `“${text}” is no path. Write the names from the outside in with dots between them, as in data.items.`,
  );
}
