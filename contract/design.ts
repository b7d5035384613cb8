/** Interfaces and flows as the workspace keeps them, and what can be asked about them before a batch is run. */
import { z } from 'zod';
import { type Flow, flowSchema } from './flow.ts';
import { type DateOrder, designName, type Interface, interfaceSchema, scopes } from './interface.ts';
import type { RecordState } from './record-state.ts';
import { type Layout, readingSchema, sourceSchema } from './source.ts';

export const designKinds = ['interface', 'flow'] as const;
export type DesignKind = (typeof designKinds)[number];

/** A design by its name (the newest version), or whole. */
export const interfaceRef = z.union([designName, interfaceSchema]);
export const flowRef = z.union([designName, flowSchema]);

const id = z.string().min(1).max(36);
const kind = z.enum(designKinds);
/** Confidential values come masked, as a screen shows them. */
const masked = z.boolean().default(false);
const options = z.record(z.string().max(64), z.union([z.boolean(), z.string().max(256)]));

/** What is done with records, before there is a batch. */
const work = {
  reading: readingSchema.default({}),
  tool: z.string().min(1).max(64).optional(),
  column: z.string().max(1_000).optional(),
  options: options.default({}),
  interface: interfaceRef.optional(),
  flow: flowRef.optional(),
};

export const designVerbs = {
  designs: z.strictObject({ kind, scope: z.enum(scopes).optional() }),
  /** `version`: left out, the newest. */
  design: z.strictObject({ kind, name: designName, version: z.number().int().min(1).optional() }),
  /** Saves a new version, unless nothing changed. A name that was removed comes back. */
  saveDesign: z.union([z.strictObject({ interface: interfaceSchema }), z.strictObject({ flow: flowSchema })]),
  /** Takes it from the list; its versions stay, and saving it again brings it back. */
  removeDesign: z.strictObject({ kind, name: designName }),
  /** What the fields of an interface may be in this file; without an interface, what interface would fit the file. */
  suggest: z.strictObject({
    source: sourceSchema,
    reading: readingSchema.default({}),
    interface: interfaceRef.optional(),
  }),
  /** The first records of a file, or of a draft, through everything but the store: nothing is kept and nothing charged. */
  preview: z.union([
    z.strictObject({ id, limit: z.number().int().min(1).max(100).default(20), masked }),
    z.strictObject({ source: sourceSchema, ...work, limit: z.number().int().min(1).max(100).default(20), masked }),
  ]),
  /** What a draft will probably come to, from records drawn at random. */
  forecast: z.strictObject({ id, sample: z.number().int().min(20).max(5_000).default(400) }),
} as const;

/** A row of the list of interfaces or flows. */
export interface DesignRow {
  kind: DesignKind;
  name: string;
  version: number;
  description: string;
  /** Of an interface: where it is offered. */
  scopes: readonly (typeof scopes)[number][];
  /** Fields of an interface, stages of a flow. */
  parts: number;
  saved: string;
  /** Batches that were made with this version. */
  used: number;
}
export interface Design extends DesignRow {
  interface?: Interface;
  flow?: Flow;
}

/** How a field found its column. */
export const matches = ['exact', 'same-words', 'synonym', 'similar', 'remembered', 'fixed', 'none'] as const;
export type Match = (typeof matches)[number];

export interface Suggestion {
  layout: Layout;
  /** With a column for every field that found one. */
  interface: Interface;
  fields: {
    field: string;
    source: string;
    match: Match;
    samples: string[];
    /** Of dates in figures: what they begin with, and whether the column tells that for certain. */
    dates?: { order: DateOrder; sure: boolean };
  }[];
  /** Columns that no field takes, with samples. */
  others: { column: string; samples: string[] }[];
  /** The interface that was last used with a file of these columns; null: none. */
  remembered: string | null;
}

export interface Preview {
  layout: Layout;
  /** Headers of `values`. */
  columns: string[];
  /** Whether it has values that must not be seen whole. */
  confidential: boolean;
  rows: {
    record: number;
    line: number;
    input: string[];
    values: string[];
    state: RecordState;
    stage: string;
    code: string;
    message: string;
    field: string;
  }[];
}

export interface Forecast {
  /** Records looked at, and of those failed; the records of the batch. */
  sample: number;
  failed: number;
  total: number;
  /** Percent: the share of failed records, and where it lies with 95 % certainty. */
  share: number;
  low: number;
  high: number;
  /** Seconds the run takes about. */
  seconds: number;
  /** Credits for the records that complete, about; and what is there. */
  credits: number;
  balance: number;
  /** From 0 to 1: how likely the share of failures reaches the limit; null: there is none. */
  stops: number | null;
  reasons: { stage: string; code: string; field: string; message: string; n: number }[];
}
