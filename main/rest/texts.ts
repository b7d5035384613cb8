/**
 * Texts of an address or a form as the values their schema wants: “20” becomes 20 where a number is asked for. Nothing
 * is guessed: what is no number stays a text, and the schema refuses it.
 */
import { z } from 'zod';
import { badPart, badRequest } from './refusal.ts';

export function parseTexts<S extends z.ZodObject>(
  part: string,
  schema: S,
  pairs: Iterable<readonly [string, string]>,
): z.output<S> {
  const values: Record<string, unknown> = {};
  for (const [name, text] of pairs) {
    const field = Object.hasOwn(schema.shape, name) ? inner(schema.shape[name]) : undefined;
    if (field instanceof z.ZodArray) {
      const before = Object.hasOwn(values, name) ? (values[name] as unknown[]) : [];
      values[name] = [...before, ...text.split(',').filter(Boolean)];
      continue;
    }
    if (Object.hasOwn(values, name)) throw badRequest({ path: `${part}.${name}`, message: 'given more than once' });
    Object.defineProperty(values, name, { value: valueFor(text, field), enumerable: true, configurable: true });
  }
  const parsed = schema.safeParse(values);
  if (!parsed.success) throw badPart(part, parsed.error);
  return parsed.data;
}

/** Behind “may be left out” and “may be null”. */
function inner(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
    ? inner(schema.unwrap())
    : schema;
}

function valueFor(text: string, field: unknown): unknown {
  if (field instanceof z.ZodNumber) return /^-?\d{1,15}(\.\d{1,9})?$/.test(text) ? Number(text) : text;
  if (field instanceof z.ZodBoolean) return text === 'true' || (text === 'false' ? false : text);
  if (field instanceof z.ZodObject || field instanceof z.ZodRecord) return jsonOf(text);
  return text;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
