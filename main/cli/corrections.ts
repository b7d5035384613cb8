/**
 * `--corrections`: a JSON file with corrected fields of failed records, each as the list of all its fields or as an
 * object that names only those that change.
 */
import type { Asked, EngineApi } from '#contract/engine-api.ts';
import { readJson, wrong } from './json-file.ts';

export type Corrections = NonNullable<Asked<'resubmit'>['corrections']>;
interface Correction {
  record: number;
  input: string[] | Record<string, string>;
}
const form = '{"record": 12, "input": {"column": "text"}}';

export function readCorrections(file: string): Correction[] {
  const value = readJson(file);
  if (!Array.isArray(value)) throw wrong(file, `It must hold a list of corrections: [${form}, …].`);
  return value.map((one: unknown, at) => {
    if (!isCorrection(one)) throw wrong(file, `correction ${at + 1} is not of the form ${form}.`);
    return one;
  });
}

function isCorrection(value: unknown): value is Correction {
  if (typeof value !== 'object' || value === null) return false;
  const { record, input, ...rest } = { record: undefined, input: undefined, ...value };
  const isText = (one: unknown) => typeof one === 'string';
  return (
    Number.isSafeInteger(record) &&
    typeof input === 'object' &&
    input !== null &&
    Object.values(input).every(isText) &&
    Object.keys(rest).length === 0
  );
}

/** With the fields that were not named as they are in the batch. */
export async function completeCorrections(
  api: EngineApi,
  id: string,
  file: string,
  corrections: readonly Correction[],
): Promise<Corrections> {
  const { layout } = await api.show({ id });
  const complete: Corrections = [];
  for (const { record, input } of corrections) {
    if (Array.isArray(input)) complete.push({ record, input });
    else complete.push({ record, input: await changed(api, { id, record }, file, layout.fields, input) });
  }
  return complete;
}

async function changed(
  api: EngineApi,
  place: { id: string; record: number },
  file: string,
  fields: readonly string[],
  changes: Readonly<Record<string, string>>,
): Promise<string[]> {
  const unknown = Object.keys(changes).find((name) => !fields.includes(name));
  if (unknown !== undefined)
    throw wrong(
      file,
      `record ${place.record}: there is no column “${unknown}”. The columns are: ${fields.join(', ')}.`,
    );
  const { row } = await api.record(place);
  return fields.map((name, at) => changes[name] ?? row.input[at] ?? '');
}
