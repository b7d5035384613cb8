/** Makes the fields of an interface out of a row of the input, and says what is wrong with them. */
import { Failure } from '#contract/failure.ts';
import type { Field, FieldType, Interface } from '#contract/interface.ts';
import { sentence } from '#contract/language/sentence.ts';
import { readDate } from './date-order.ts';
import { compileText, type Evaluate } from './expression.ts';
import { compileField, type Problem } from './field-rules.ts';
import { columnAt, compileSource, type Read } from './source-path.ts';

export interface Mapping {
  fields: readonly { name: string; type: FieldType }[];
  /** Throws what an expression throws. */
  map(row: readonly string[]): string[];
  /** The first thing that is wrong with mapped fields. */
  problem(fields: readonly string[]): (Problem & { field: string }) | undefined;
}

/** Without an interface every column is a field of its own name. */
export function compileMapping(design: Interface | null, columns: readonly string[]): Mapping {
  if (!design)
    return {
      fields: columns.map((name) => ({ name, type: 'text' })),
      map: (row) => [...row],
      problem: () => undefined,
    };
  const reads = design.fields.map((field) => readOf(field, columns, design.name));
  const others = design.keepOthers ? untaken(design, columns) : [];
  const fields = [
    ...design.fields.map(({ name, type }) => ({ name, type })),
    ...others.map(({ name }) => ({ name, type: 'text' as const })),
  ];
  const expressions = design.fields.flatMap((field, at) =>
    field.expression === undefined
      ? []
      : [{ at, evaluate: compileText(field.expression, { fields, columns }, `the field “${field.name}”`) }],
  );
  const dated = design.fields.flatMap(({ type, dates }, at) =>
    type === 'date' && dates ? [{ at, order: dates }] : [],
  );
  const rules = design.fields.map((field) => ({ field: field.name, problem: compileField(field) }));
  const defaults = design.fields.map((field) => field.default ?? '');

  return {
    fields,
    map(row) {
      const values = reads.map((read) => read(row));
      // What is no date of this order stays as it is: the type of the field says what is wrong with it.
      for (const { at, order } of dated) values[at] = readDate(values[at] ?? '', order) ?? values[at] ?? '';
      for (const { at } of others) values.push(row[at] ?? '');
      // Defaults first: an expression sees what the record will say.
      for (const [i, value] of defaults.entries()) if (values[i] === '' && value !== '') values[i] = value;
      evaluateAll(expressions, values, row, defaults);
      return values;
    },
    problem(values) {
      for (const [i, { field, problem }] of rules.entries()) {
        const found = problem(values[i] ?? '');
        if (found) return { ...found, field };
      }
      return undefined;
    },
  };
}

function evaluateAll(
  expressions: readonly { at: number; evaluate: Evaluate<string> }[],
  values: string[],
  row: readonly string[],
  defaults: readonly string[],
): void {
  for (const { at, evaluate } of expressions) values[at] = evaluate(values, row) || (defaults[at] ?? '');
}

function readOf(field: Field, columns: readonly string[], design: string): Read {
  if (field.constant !== undefined) {
    const { constant } = field;
    return () => constant;
  }
  if (field.expression !== undefined) return () => '';
  const read = compileSource(field.source ?? field.name, columns);
  if (read) return read;
  if (!field.required || field.default !== undefined) return () => '';
  throw new Failure(
    'bad-input',
    sentence`The interface “${design}” needs a column “${field.source ?? field.name}” for its field “${field.name}”. The columns are: ${listed(columns)}.`,
  );
}

/** Columns that no field reads, unless a field has their name. */
function untaken(design: Interface, columns: readonly string[]): { name: string; at: number }[] {
  const taken = new Set<number>();
  for (const field of design.fields) {
    if (field.constant === undefined && field.expression === undefined)
      taken.add(columnAt(field.source ?? field.name, columns));
    taken.add(columns.indexOf(field.name));
  }
  return columns.flatMap((name, at) => (taken.has(at) ? [] : [{ name, at }]));
}

export const listed = (names: readonly string[]) => `${names.slice(0, 20).join(', ')}${names.length > 20 ? ', …' : ''}`;
