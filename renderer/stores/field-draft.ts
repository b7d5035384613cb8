/** A field as it is typed: every text there, also those that its present origin does not use. Pure. */
import { type DateOrder, type Field, fieldSchema, type Interface, interfaceSchema } from '#contract/interface.ts';
import { t } from '#contract/language/language.ts';

export const origins = ['column', 'constant', 'expression'] as const;
export type Origin = (typeof origins)[number];

export interface FieldDraft extends Pick<Field, 'name' | 'type' | 'required' | 'unique'> {
  /** Stays with the field when it is moved. */
  key: number;
  origin: Origin;
  source: string;
  constant: string;
  expression: string;
  /** Of a date: what it begins with; '': as yyyy-mm-dd. */
  dates: DateOrder | '';
  default: string;
  pattern: string;
  min: string;
  max: string;
  /** One allowed value a line. */
  oneOf: string;
}

let lastKey = 0;

export function draftOf(field: Partial<Field> & { name: string }): FieldDraft {
  const { source, constant, expression, oneOf } = field;
  return {
    key: ++lastKey,
    name: field.name,
    origin: constant !== undefined ? 'constant' : expression !== undefined ? 'expression' : 'column',
    source: source ?? '',
    constant: constant ?? '',
    expression: expression ?? '',
    type: field.type ?? 'text',
    required: field.required ?? false,
    unique: field.unique ?? false,
    dates: field.dates ?? '',
    default: field.default ?? '',
    pattern: field.pattern ?? '',
    min: field.min ?? '',
    max: field.max ?? '',
    oneOf: oneOf?.join('\n') ?? '',
  };
}

/** What is empty is left out; only the present origin counts. */
export function fieldOf(draft: FieldDraft): Field {
  const { origin, source, constant, expression, min, max, pattern } = draft;
  const values = draft.oneOf.split('\n').filter((line) => line !== '');
  return fieldSchema.parse({
    name: draft.name,
    type: draft.type,
    required: draft.required,
    unique: origin === 'column' && draft.unique,
    ...(origin === 'column' && source.trim() ? { source } : {}),
    ...(origin === 'constant' ? { constant } : {}),
    ...(origin === 'expression' ? { expression } : {}),
    ...(draft.type === 'date' && draft.dates ? { dates: draft.dates } : {}),
    ...(draft.default ? { default: draft.default } : {}),
    ...(pattern ? { pattern } : {}),
    ...(min.trim() ? { min: min.trim() } : {}),
    ...(max.trim() ? { max: max.trim() } : {}),
    ...(values.length > 0 ? { oneOf: values } : {}),
  });
}

export interface InterfaceDraft extends Pick<Interface, 'name' | 'description' | 'scopes' | 'keepOthers'> {
  fields: readonly FieldDraft[];
  /** JSON; empty: none. */
  schema: string;
}

export const newInterface: InterfaceDraft = {
  name: '',
  description: '',
  scopes: ['batch', 'preview'],
  keepOthers: false,
  fields: [],
  schema: '',
};

export function draftOfInterface(body: Interface): InterfaceDraft {
  const { name, description, scopes, keepOthers, fields, schema } = body;
  return {
    ...{ name, description, scopes, keepOthers },
    fields: fields.map(draftOf),
    schema: schema === undefined ? '' : JSON.stringify(schema, null, 2),
  };
}

/** The first thing that is missing, by the place where it is; or the whole interface. */
export type Made = { body: Interface } | { problem: string; place: 'name' | 'fields' | 'schema' | number };

export function interfaceOf(draft: InterfaceDraft): Made {
  if (draft.name.trim() === '') return { problem: t('Give the interface a name.'), place: 'name' };
  if (draft.fields.length === 0) return { problem: t('An interface needs at least one field.'), place: 'fields' };
  const nameless = draft.fields.findIndex(({ name }) => name.trim() === '');
  if (nameless >= 0) return { problem: t('Field {n} needs a name.', { n: nameless + 1 }), place: nameless };
  const inexpressive = draft.fields.findIndex(
    ({ origin, expression }) => origin === 'expression' && !expression.trim(),
  );
  if (inexpressive >= 0)
    return {
      problem: t('The expression of “{name}” is empty.', { name: draft.fields[inexpressive]?.name ?? '' }),
      place: inexpressive,
    };
  let schema: unknown;
  try {
    schema = draft.schema.trim() === '' ? undefined : JSON.parse(draft.schema);
  } catch {
    return { problem: t('The JSON schema is no valid JSON.'), place: 'schema' };
  }
  const { name, description, scopes, keepOthers, fields } = draft;
  const read = interfaceSchema.safeParse({
    ...{ name, description, scopes, keepOthers },
    fields: fields.map(fieldOf),
    ...(schema === undefined ? {} : { schema }),
  });
  if (read.success) return { body: read.data };
  const [issue] = read.error.issues;
  const at = issue?.path[0] === 'fields' ? issue.path[1] : undefined;
  const place = typeof at === 'number' ? at : issue?.path[0] === 'name' ? 'name' : 'fields';
  return { problem: issue?.message ?? t('The interface is not complete.'), place };
}

/** The field that a sentence of the engine is about: the one it names. */
export function fieldNamedIn(sentence: string, fields: readonly FieldDraft[]): number | undefined {
  const at = fields.findIndex(({ name }) => name.trim() !== '' && sentence.includes(`“${name.trim()}”`));
  return at < 0 ? undefined : at;
}
