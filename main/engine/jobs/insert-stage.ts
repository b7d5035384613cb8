/**
 * The insert stage of a record: are the keys there that it names, and what is stored of it. What the engine stores is
 * committed there; a record of the same round that was judged before counts as stored already.
 */

import { type Insert, mostKeyLength } from '#contract/flow.ts';
import { english } from '#contract/language/sentence.ts';
import { recordUuids } from '#contract/record.ts';
import { type EntityRow, hasEntity } from '#store/entity.ts';
import { openReader, type ReadableDb } from '#store/open.ts';

export interface InsertStage {
  /** Undefined when the record can be stored; else the keys that it waits for, or why it never can. */
  check(row: readonly string[]): { missing: { entity: string; key: string }[] } | Refusal | undefined;
  store(row: readonly string[], record: number): EntityRow;
}
interface Refusal {
  code: string;
  message: string;
}

/** One connection a thread: workers look at one workspace. */
const open = new Map<string, ReadableDb>();
function entityReader(file: string): ReadableDb {
  const db = open.get(file) ?? openReader(file);
  open.set(file, db);
  return db;
}

export function openInsert(file: string, insert: Insert, fields: readonly string[], batch: string): InsertStage {
  const db = entityReader(file);
  const { entity } = insert;
  const keyAt = fields.indexOf(insert.key);
  const references = insert.references.map((each) => ({ entity: each.entity, at: fields.indexOf(each.column) }));
  const uuid = recordUuids(batch);
  // The object's text put together by hand takes half the time, and a field may have any name.
  const names = fields.map((name, at) => `${at ? ',' : ''}${JSON.stringify(name)}:`);
  const stored = new Set<string>();
  const cell = (row: readonly string[], at: number) => (row[at] ?? '').trim();
  const isThere = (name: string, key: string) => (name === entity && stored.has(key)) || hasEntity(db, name, key);

  return {
    check(row) {
      const key = cell(row, keyAt);
      if (key === '') return { code: 'KEY_EMPTY', message: english`The key column “${insert.key}” is empty.` };
      if (key.length > mostKeyLength)
        return {
          code: 'KEY_TOO_LONG',
          message: english`The key has ${key.length} characters; ${mostKeyLength} are allowed.`,
        };
      const named = references.map((each) => ({ entity: each.entity, key: cell(row, each.at) }));
      const missing = named.filter((each) => each.key !== '' && !isThere(each.entity, each.key));
      return missing.length ? { missing: distinct(missing) } : undefined;
    },
    store(row, record) {
      const key = cell(row, keyAt);
      stored.add(key);
      let data = '{';
      for (const [at, name] of names.entries()) data += name + JSON.stringify(row[at] ?? '');
      data += '}';
      return { entity, key, uuid: uuid(record), batch, record, data };
    },
  };
}

function distinct(keys: { entity: string; key: string }[]): { entity: string; key: string }[] {
  return keys.filter((a, i) => keys.findIndex((b) => a.entity === b.entity && a.key === b.key) === i);
}
