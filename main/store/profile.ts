/** Profiles: who may come in through a door that asks for a token, and what they may do there. */
import { z } from 'zod';
import { type RightFunction, rightFunctions } from '#contract/rights.ts';
import { type ReadableDb, sql, type WritableDb } from './open.ts';

export interface StoredProfile {
  name: string;
  organisation: string;
  functions: RightFunction[];
  /** SHA-256 of the token, in hexadecimal digits. */
  hash: string;
  created: number;
}

const rowSchema = z.object({
  name: z.string(),
  organisation: z.string(),
  // A word that this version does not know gives no right.
  functions: z.string().transform((text) => rightFunctions.filter((each) => text.split(' ').includes(each))),
  hash: z.string(),
  created: z.number(),
});

export function readProfiles(db: ReadableDb): StoredProfile[] {
  const rows = sql(db, 'select name, organisation, functions, hash, created from profile order by name').all();
  return rows.map((row) => rowSchema.parse(row));
}

/** Answers false when there is one of that name. */
export function insertProfile(db: WritableDb, profile: StoredProfile): boolean {
  const { changes } = sql(
    db,
    `insert into profile (name, organisation, functions, hash, created)
     values (@name, @organisation, @functions, @hash, @created) on conflict (name) do nothing`,
  ).run({ ...profile, functions: profile.functions.join(' ') });
  return changes === 1;
}

/** Answers whether there was one. What is left out stays as it is. */
export function updateProfile(
  db: WritableDb,
  name: string,
  { functions, hash }: Partial<Pick<StoredProfile, 'functions' | 'hash'>>,
): boolean {
  const change = { name, functions: functions?.join(' ') ?? null, hash: hash ?? null };
  const { changes } = sql(
    db,
    `update profile set functions = coalesce(@functions, functions), hash = coalesce(@hash, hash) where name = @name`,
  ).run(change);
  return changes === 1;
}

/** Answers whether there was one. */
export function deleteProfile(db: WritableDb, name: string): boolean {
  return sql(db, 'delete from profile where name = ?').run(name).changes === 1;
}
