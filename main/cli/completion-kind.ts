/** What may stand in a place of the command line: told by the choices of an option, or by the word in its brackets. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Argument, Option } from 'commander';

export interface Offer {
  value: string;
  about: string;
}
export interface Place {
  offers: Offer[];
  /** Names of files or folders are welcome besides: the shell knows how to find them. */
  paths?: 'files' | 'folders';
}

/** The tools, which only an engine could tell: completing a word must not wait for one. */
export const toolNames = [
  'email',
  'phone',
  'ip',
  'url',
  'iban',
  'bic',
  'vat',
  'card',
  'geocode',
  'date',
  'number',
].concat('as-is');
/** So many folders of batches are offered; a workspace may have very many. */
const mostBatches = 200;

export function placeOf(what: Option | Argument, workspace: string): Place {
  if (what.argChoices) return { offers: what.argChoices.map((value) => ({ value, about: '' })) };
  const kinds = bracketOf(what).split('|');
  const has = (...names: string[]) => names.some((name) => kinds.includes(name));
  const offers = [
    ...(has('tool') ? toolNames.map((value) => ({ value, about: 'tool' })) : []),
    ...(has('id', 'before', 'after') ? batches(workspace) : []),
  ];
  if (has('file', 'receipt')) return { offers, paths: 'files' };
  return has('folder') ? { offers, paths: 'folders' } : { offers };
}

function bracketOf(what: Option | Argument): string {
  if (!('flags' in what)) return what.name();
  return /[<[]([^>\]]*?)(?:\.{3})?[>\]]/.exec(what.flags)?.[1] ?? '';
}

/** Beginnings of ids with what their batches are called, as the names of the folders tell them. */
function batches(workspace: string): Offer[] {
  let names: string[];
  try {
    names = readdirSync(join(workspace, 'batch'));
  } catch {
    // There is no workspace yet: there is nothing to offer.
    return [];
  }
  const found = names.flatMap((name) => {
    const [, label, id] = /^(.*)-([0-9a-f]{8})$/.exec(name) ?? [];
    return id === undefined ? [] : [{ value: id, about: label ?? '' }];
  });
  return found.slice(0, mostBatches);
}
