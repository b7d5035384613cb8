/** The JSON schema of an interface, applied to the record of its fields. */
import type { FieldType, Interface } from '#contract/interface.ts';
import { compileSchema as compile } from './schema-check.ts';
import { schemaSentence } from './schema-words.ts';
import { typedValue } from './value-types.ts';

type Meets = (values: readonly string[]) => { code: string; message: string; field?: string } | undefined;

/** Numbers and truths go in as such, by the types of their fields; what is empty is left out. */
export function compileSchema(design: Interface | null, fields: readonly { name: string; type: FieldType }[]): Meets {
  if (!design || design.schema === undefined) return () => undefined;
  const check = compile(design.schema);
  return (values) => {
    const record = Object.fromEntries(
      fields.flatMap(({ name, type }, at) => {
        const text = values[at] ?? '';
        return text === '' ? [] : [[name, plain(typedValue(type, text))]];
      }),
    );
    const { isValid, firstPath, firstMessage } = check(record);
    if (isValid) return undefined;
    const field = firstPath.split('/')[1] ?? '';
    return {
      code: 'SCHEMA',
      message: schemaSentence(field, firstMessage),
      ...(field === '' ? {} : { field }),
    };
  };
}

function plain(value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}
