/** An interface says what the records of a file mean: named fields, where each comes from, and what it must hold. */
import { z } from 'zod';

export const designName = z.string().trim().min(1).max(120);

export const fieldTypes = ['text', 'integer', 'decimal', 'boolean', 'date'] as const;
export type FieldType = (typeof fieldTypes)[number];
/** What a date in figures begins with: the day, the month or the year. */
export const dateOrders = ['dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof dateOrders)[number];
export const scopes = ['batch', 'preview'] as const;

const text = z.string().max(10_000);

/** Values are read as text and stay text: a type says what the text must look like, and how expressions see it. */
export const fieldSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  /** Where the value comes from: exactly one of these; none of them means a column of the same name. */
  source: z.string().max(1_000).optional(),
  constant: text.optional(),
  expression: text.optional(),
  type: z.enum(fieldTypes).default('text'),
  /** Of a date: how the column has it. The record has it as yyyy-mm-dd; left out, the column has too. */
  dates: z.enum(dateOrders).optional(),
  required: z.boolean().default(false),
  /** The first record with a value keeps it; every later one fails. Only of a field that comes straight from a column. */
  unique: z.boolean().default(false),
  /** Takes the place of an empty value. */
  default: text.optional(),
  /** The whole value has to match: RE2 syntax, which takes linear time whatever the value. */
  pattern: z.string().max(1_000).optional(),
  /** Of numbers as numbers, of dates as yyyy-mm-dd, of texts as numbers of characters. */
  min: z.string().max(40).optional(),
  max: z.string().max(40).optional(),
  oneOf: z.array(text).min(1).max(1_000).optional(),
});
export type Field = z.output<typeof fieldSchema>;

export const interfaceSchema = z
  .strictObject({
    name: designName,
    description: z.string().trim().max(2_000).default(''),
    /** Where it is offered: for batches, for looking at a file only, or both. */
    scopes: z
      .array(z.enum(scopes))
      .min(1)
      .max(scopes.length)
      .default([...scopes]),
    fields: z.array(fieldSchema).min(1).max(2_000),
    /** Columns that no field takes go along under their own names. */
    keepOthers: z.boolean().default(false),
    /** A JSON schema (draft 07 or 2020-12) that the record of these fields has to meet. */
    schema: z.json().optional(),
  })
  .superRefine(({ fields }, context) => {
    const seen = new Set<string>();
    for (const [i, field] of fields.entries()) {
      const say = (message: string) => context.addIssue({ code: 'custom', message, path: ['fields', i, 'name'] });
      if (seen.has(field.name)) say(`There are two fields “${field.name}”.`);
      seen.add(field.name);
      const origins = [field.source, field.constant, field.expression].filter((each) => each !== undefined);
      if (origins.length > 1) say(`“${field.name}” has more than one of source, constant and expression.`);
      if (field.unique && (field.constant !== undefined || field.expression !== undefined))
        say(`“${field.name}” cannot be unique: only fields that come from a column can.`);
    }
  });
export type Interface = z.output<typeof interfaceSchema>;
