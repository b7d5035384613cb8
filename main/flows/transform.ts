/** The transform stage: fields that are set anew or added, in order; a later one sees what earlier ones made. */
import type { Flow } from '#contract/flow.ts';
import type { FieldType } from '#contract/interface.ts';
import { compileText, type Evaluate } from './expression.ts';

export interface Transform {
  /** All fields after the stage. */
  fields: readonly { name: string; type: FieldType }[];
  steps: readonly { field: string; at: number; evaluate: Evaluate<string> }[];
}

export function compileTransform(
  steps: Flow['transform'],
  before: Transform['fields'],
  columns: readonly string[],
): Transform {
  const fields = [...before];
  const compiled = steps.map(({ field, expression }) => {
    const evaluate = compileText(expression, { fields: [...fields], columns }, `the field “${field}”`);
    let at = fields.findIndex(({ name }) => name === field);
    if (at < 0) at = fields.push({ name: field, type: 'text' }) - 1;
    return { field, at, evaluate };
  });
  return { fields, steps: compiled };
}
