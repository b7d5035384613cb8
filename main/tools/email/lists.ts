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
