/** Where records come from and how a file is to be read. */
import { z } from 'zod';

export const fileFormats = ['list', 'csv', 'tsv', 'json', 'jsonl', 'xml', 'xlsx'] as const;
export type FileFormat = (typeof fileFormats)[number];

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-1'] as const;
export type Encoding = (typeof encodings)[number];

/** What the user fixed about a file; everything left out is guessed. */
export const readingSchema = z.strictObject({
  format: z.enum(fileFormats).optional(),
  encoding: z.enum(encodings).optional(),
  delimiter: z.string().length(1).optional(),
  /** '' where cells are never quoted. */
  quote: z.string().max(1).optional(),
  header: z.boolean().optional(),
  /** Where the records are in JSON or XML, as `data.items`; '' for the root itself. */
  path: z.string().max(1_000).optional(),
  /** The sheet of a workbook. */
  sheet: z.string().max(255).optional(),
});
export type Reading = z.infer<typeof readingSchema>;

/**
 * How a file is read once nothing is left to guess. What its format does not have is '' or false. Definitions that an
 * older version has stored lack the last five: those versions read nothing else.
 */
export const layoutSchema = z.strictObject({
  format: z.enum(fileFormats),
  encoding: z.enum(encodings),
  delimiter: z.string(),
  header: z.boolean(),
  fields: z.array(z.string()),
  quote: z.string().default('"'),
  path: z.string().default(''),
  sheet: z.string().default(''),
  /** The file is compressed with gzip. */
  gzip: z.boolean().default(false),
  /** The last field takes, as JSON, whatever a record has beyond the others: not all of the file was seen when they were named. */
  rest: z.boolean().default(false),
});
export type Layout = z.infer<typeof layoutSchema>;

/** The reading that fixes all that a layout was guessed from, so that the same file gives the same records again. */
export function readingOf({ format, encoding, delimiter, quote, header, path, sheet }: Layout): Reading {
  const separated = format === 'csv' || format === 'tsv';
  return {
    format,
    encoding,
    ...(separated ? { delimiter, quote } : {}),
    ...(separated || format === 'xlsx' ? { header } : {}),
    ...(format === 'json' || format === 'xml' ? { path } : {}),
    ...(format === 'xlsx' ? { sheet } : {}),
  };
}

/**
 * `file` is a path for the engine and the command line, and a token of the shell for the window.
 * `take`: the file was made for this batch alone and may be moved into it.
 */
export const sourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('file'),
    file: z.string().min(1).max(4096),
    name: z.string().max(255).optional(),
    take: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal('text'),
    text: z.string().max(50 * 1024 * 1024),
    name: z.string().max(255).optional(),
  }),
]);
export type Source = z.infer<typeof sourceSchema>;

/** A line that did not become a record. `line` is the physical line, from 1. */
export const rejectSchema = z.strictObject({ line: z.number().int(), reason: z.string() });
export type Reject = z.infer<typeof rejectSchema>;

/** What a look at a file tells. `records` counts what would become records; `complete` false: only its head was read. */
export const inspectionSchema = layoutSchema.extend({
  /** Where else the records may be: the record paths of JSON and XML, the sheets of a workbook. */
  places: z.array(z.string()),
  records: z.number().int(),
  rejects: z.array(rejectSchema),
  rejected: z.number().int(),
  rows: z.array(z.record(z.string(), z.string())),
  complete: z.boolean(),
  bytes: z.number(),
});
export type Inspection = z.infer<typeof inspectionSchema>;

/** Limits of a pasted list (settings), and of any input (documented in the README). */
export const pasteLimits = { min: 5, max: 50_000 } as const;
export const inputLimits = {
  /** Bytes of one file, and of what comes out of a compressed one. */
  file: 2 * 1024 ** 3,
  /** Characters of one field, and of one line of a list. */
  field: 1024 ** 2,
  columns: 2_000,
  /** Levels of JSON or XML within a record. */
  depth: 100,
  /** Bytes of all texts of a workbook, which are in memory while it is read. */
  texts: 256 * 1024 ** 2,
} as const;
