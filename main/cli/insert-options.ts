/** `--insert`, `--key` and `--reference`: records are stored under a key, once the keys that they name are there. */
import type { Command } from 'commander';
import { Failure } from '#contract/failure.ts';
import { entityName, type Insert } from '#contract/flow.ts';

export interface InsertOptions {
  /** False: nowhere. */
  insert?: string | false;
  key?: string;
  /** `column=entity`, in the order they were typed. */
  reference?: string[];
}

export function addInsert(command: Command): Command {
  return command
    .option('--insert <entity>', 'store each record as one of these, under its key')
    .option('--key <column>', 'column that holds the key, with --insert')
    .option('--reference <column=entity...>', 'column that names a key to wait for, with --insert');
}

/** Undefined when nothing was said of it. */
export function insertOf({ insert, key, reference = [] }: InsertOptions): Insert | undefined {
  if (typeof insert !== 'string') {
    if (key === undefined && reference.length === 0) return undefined;
    throw new Failure('bad-input', '--key and --reference belong to --insert: say what the records are stored as.');
  }
  if (key === undefined)
    throw new Failure('bad-input', `--insert ${insert} needs --key: the column that holds each record’s own key.`);
  return { entity: entity('--insert', insert), key, references: reference.map(referenceOf) };
}

/** A column may have a “=” in its name, an entity never does. */
function referenceOf(text: string): Insert['references'][number] {
  const at = text.lastIndexOf('=');
  if (at < 1) throw new Failure('bad-input', `--reference ${text} is not of the form COLUMN=ENTITY.`);
  return { column: text.slice(0, at), entity: entity('--reference', text.slice(at + 1)) };
}

function entity(flag: string, text: string): string {
  const name = entityName.safeParse(text);
  if (name.success) return name.data;
  throw new Failure('bad-input', `${flag}: “${text}” is no name of an entity. Allowed are ${reasonOf(name.error)}.`);
}

const reasonOf = ({ issues }: { issues: readonly { message: string }[] }) => issues[0]?.message ?? 'letters';
