/** One record as a reader sees it, and the stable id it carries through every re-run. */
import { z } from 'zod';
import { recordStates } from './record-state.ts';

export const recordRowSchema = z.strictObject({
  /** From 1, in the order of the input. */
  record: z.number().int(),
  /** The physical line of the input it starts on, from 1. */
  line: z.number().int(),
  uuid: z.string(),
  state: z.enum(recordStates),
  stage: z.string(),
  code: z.string(),
  message: z.string(),
  /** Tries so far that came to a verdict. */
  attempts: z.number().int(),
  /** When it is tried again; null unless it is Retrying. */
  next: z.string().nullable(),
  /** Keys that are not there yet; [] unless it is Pending. */
  missing: z.array(z.strictObject({ entity: z.string(), key: z.string() })),
  /** The record of the parent batch it was made from; null in a batch of its own. */
  origin: z.number().int().nullable(),
  /** Values by position: input columns, then result columns ([] while there is no result). */
  input: z.array(z.string()),
  result: z.array(z.string()),
});
export type RecordRow = z.infer<typeof recordRowSchema>;

/** One try of a record, or one wait for a key, and how it ended. */
export interface Attempt {
  /** From 1. */
  no: number;
  at: string;
  state: (typeof recordStates)[number];
  stage: string;
  code: string;
  message: string;
}

/**
 * RFC 9562 version 8: the first 74 free bits come from the batch's own id, the last 48 are the record's number,
 * so ids are unique within a batch, sort in the order of the input and never change in a re-run.
 */
export function recordUuids(batch: string): (record: number) => string {
  const hex = batch.replaceAll('-', '');
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  const start = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-`;
  return (record) => start + record.toString(16).padStart(12, '0');
}

export function recordUuid(batch: string, record: number): string {
  return recordUuids(batch)(record);
}
