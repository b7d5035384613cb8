/** The vendored lists of the e-mail tool, read once per thread. */
import { readFileSync } from 'node:fs';
import { dataFile } from '#tools/data.ts';

export interface Lists {
  readonly disposable: ReadonlySet<string>;
  readonly free: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
}

let loaded: Lists | undefined;

export function loadLists(): Lists {
  loaded ??= { disposable: read('disposable.txt'), free: read('free.txt'), roles: read('roles.txt') };
  return loaded;
}

function read(name: string): Set<string> {
  const lines = new Set(readFileSync(dataFile('email', name), 'latin1').split('\n'));
  lines.delete('');
  return lines;
}

/** Whether a list holds the domain or one that it belongs to. */
export function isListed(domain: string, list: ReadonlySet<string>): boolean {
  for (let from = 0, dot = domain.indexOf('.'); dot > 0; from = dot + 1, dot = domain.indexOf('.', from))
    if (list.has(from === 0 ? domain : domain.slice(from))) return true;
  return false;
}
