/** What a request may say of a new batch, in JSON or as the fields of a form. */
import { z } from 'zod';
import { engineVerbs } from '#contract/engine-api.ts';
import { designName } from '#contract/interface.ts';
import { readingSchema } from '#contract/source.ts';

const { label, description, tool, column, options, threshold, pageSize } = engineVerbs.create.shape;

const choices = {
  tool,
  column,
  options,
  flow: designName.optional(),
  label,
  description,
  threshold,
  pageSize,
  reading: readingSchema.default({}),
};
export const workFields = z.strictObject({ ...choices, interface: designName.optional() });
/** Where the address names the interface. */
export const workOfInterface = z.strictObject(choices);

const records = z
  .array(z.union([z.string().max(1_048_576), z.record(z.string().max(1_000), z.unknown())]))
  .min(1)
  .meta({ id: 'Records', description: 'Texts, one element each, or objects, one record each; not both.' });
const input = {
  records: records.optional(),
  path: z.string().min(1).max(4_096).optional().describe('A file in one of the folders that the server allows.'),
};
const oneInput = ({ records: some, path }: { records?: unknown; path?: unknown }) =>
  (some === undefined) !== (path === undefined);
const either = { path: ['records'], message: 'give either records or a path' };

export const createBody = workFields.extend(input).refine(oneInput, either);
/** The records alone, or with what is to be done with them. */
export const interfaceBody = z.union([records, workOfInterface.extend(input).refine(oneInput, either)]);

export type Records = z.output<typeof records>;
export type Work = z.output<typeof workFields>;
