/** The shapes of everything that is answered, from which the description of the API is made. */
import { z } from 'zod';
import { batchDetailSchema, batchRowSchema } from '#contract/batch.ts';
import { recordRowSchema } from '#contract/record.ts';
import { stateWords } from './vocabulary.ts';

const count = z.number().int().nonnegative();

export const batchAnswer = batchRowSchema
  .extend({ state: z.enum(stateWords) })
  .meta({ id: 'Batch', description: 'A batch as lists show it.' });

/** Where its folder is belongs to this machine alone. */
export const detailAnswer = batchDetailSchema
  .omit({ folder: true })
  .extend({ row: batchAnswer })
  .meta({ id: 'BatchDetail', description: 'A batch with everything about it.' });

export const messageAnswer = recordRowSchema.meta({ id: 'Message', description: 'A record of a batch.' });

export const refusalAnswer = z
  .strictObject({
    error: z.string(),
    details: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Refusal', description: 'Why a request was refused.' });

export const oneBatch = z.strictObject({ message: z.string(), data: batchAnswer });
export const madeBatch = z.strictObject({ message: z.string(), batchId: z.uuid(), data: batchAnswer });
export const batchList = z.strictObject({ message: z.string(), totalCount: count, data: z.array(batchAnswer) });
export const messageList = z.strictObject({ message: z.string(), totalCount: count, data: z.array(messageAnswer) });
export const oneDetail = z.strictObject({ message: z.string(), data: detailAnswer });
