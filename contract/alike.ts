/** Records of a batch that mean the same although they are not written the same. */
import { z } from 'zod';
import { tableShape } from './export-format.ts';
import type { SearchState } from './search.ts';

const token = z.string().min(1).max(36);

export const alikeKinds = ['name', 'company', 'email', 'phone', 'street', 'postcode', 'city', 'date', 'text'] as const;
export type AlikeKind = (typeof alikeKinds)[number];

const asked = {
  id: z.string().min(1).max(36),
  /** Columns by which records are compared, what each of them holds, and how much it counts. */
  fields: z
    .array(
      z.strictObject({
        column: z.string().min(1).max(1_000),
        kind: z.enum(alikeKinds),
        weight: z.number().positive().max(1_000).optional(),
      }),
    )
    .min(1)
    .max(20),
  /** So alike two records have to be, from 0.5 to 1. */
  threshold: z.number().min(0.5).max(1).default(0.84),
};

export const alikeVerbs = {
  /** The groups of like records, those of the first group first. */
  alike: z.strictObject({
    ...asked,
    skip: z.number().int().nonnegative().default(0),
    limit: z.number().int().min(0).max(1_000).default(100),
  }),
  /** The same for somebody who looks through them: begun once, looked at slice by slice, until it is ended or gives way to others. */
  beginAlike: z.strictObject(asked),
  alikeSearch: z.strictObject({ token }),
  alikeRows: z.strictObject({
    token,
    skip: z.number().int().nonnegative().default(0),
    limit: z.number().int().min(0).max(1_000).default(100),
    /** Confidential values come masked, as a screen shows them. */
    masked: z.boolean().default(false),
  }),
  endAlike: z.strictObject({ token }),
  /** Writes all records with the columns that say which group each belongs to. `token`: what was found need not be found again. */
  exportAlike: z.strictObject({
    ...asked,
    ...tableShape,
    token: token.optional(),
    file: z.string().min(1).max(4_096),
  }),
} as const;

/** A search for like records that goes on, or did. */
export interface AlikeSearching extends SearchState {
  /** Once it is ready. */
  found: AlikeFound | null;
}
export interface AlikeFound extends Omit<Alike, 'rows'> {
  /** Whether the compared columns hold values that must not be seen whole. */
  confidential: boolean;
}

export interface Alike {
  /** Groups of at least two, records in them beside their primaries, and records that are like no other. */
  groups: number;
  duplicates: number;
  unique: number;
  /** Members of groups, group by group, the primary first. */
  rows: {
    group: number;
    record: number;
    role: 'primary' | 'duplicate';
    match: 'exact' | 'normalized' | 'fuzzy' | null;
    /** To the primary, from 0 to 1; null: it is the primary. */
    similarity: number | null;
    matchedFields: string[];
    /** The values of the fields, in the order they were asked for. */
    values: string[];
  }[];
}
