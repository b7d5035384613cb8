/**
 * Records of a batch as a person wants to see them: only those that meet some conditions, in the order of a column. The
 * engine looks through the batch once, keeps the numbers of the records in a file, and hands out slices of that.
 */
import { z } from 'zod';
import { recordStates } from './record-state.ts';
import type { SearchState } from './search.ts';

/** What is known of every record beside the values of its columns. */
export const recordFacts = ['number', 'line', 'state', 'stage', 'code', 'message', 'attempts'] as const;
export type RecordFact = (typeof recordFacts)[number];

/** A fact, or a column of the input or of the results by its place: names may repeat. */
export const recordColumnSchema = z.discriminatedUnion('side', [
  z.strictObject({ side: z.literal('record'), name: z.enum(recordFacts) }),
  z.strictObject({ side: z.literal('input'), at: z.number().int().nonnegative() }),
  z.strictObject({ side: z.literal('result'), at: z.number().int().nonnegative() }),
]);
export type RecordColumn = z.infer<typeof recordColumnSchema>;

/** Texts are compared without regard to case; `above` and `below` compare numbers, and texts where there are none. */
export const conditionWays = ['is', 'contains', 'begins', 'empty', 'above', 'below'] as const;
export type ConditionWay = (typeof conditionWays)[number];

export const conditionSchema = z.strictObject({
  column: recordColumnSchema,
  how: z.enum(conditionWays),
  /** Turns it round: is not, does not contain, is filled in. */
  not: z.boolean().default(false),
  value: z.string().max(1_000).default(''),
});
export type Condition = z.infer<typeof conditionSchema>;

/** Records without a value come last, whichever way. */
export const sortSchema = z.strictObject({ column: recordColumnSchema, down: z.boolean().default(false) });
export type Sort = z.infer<typeof sortSchema>;

export const mostConditions = 20;
const token = z.string().min(1).max(36);

export const arrangementVerbs = {
  /** Begins to look for the records; every one of the conditions has to hold. */
  arrange: z.strictObject({
    id: z.string().min(1).max(36),
    states: z.array(z.enum(recordStates)).max(20).optional(),
    code: z.string().max(64).optional(),
    /** In any column, without regard to case. */
    text: z.string().max(200).optional(),
    missingDependencies: z.boolean().optional(),
    where: z.array(conditionSchema).max(mostConditions).default([]),
    sort: sortSchema.nullable().default(null),
  }),
  /** How far it has come. */
  arrangement: z.strictObject({ token }),
  /** Ends it, or lets go of what it found. */
  disarrange: z.strictObject({ token }),
} as const;

export interface Arrangement extends SearchState {
  /** Records found so far. */
  found: number;
  /** How many records of the batch had come to an end when it began: later ones are not in it. */
  ended: number;
}
