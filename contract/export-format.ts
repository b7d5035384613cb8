/** How a table is written when it is taken out of a batch. */
import { z } from 'zod';
import type { FileKind } from './batch.ts';

export const exportFormats = ['csv', 'json', 'jsonl', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The format that the end of a file's name asks for. */
export function formatOfName(name: string): ExportFormat | undefined {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  return ending === 'ndjson' ? 'jsonl' : exportFormats.find((format) => format === ending);
}

/** The files that are tables; the others have one form only. */
export function isTable(kind: FileKind): boolean {
  return kind === 'output' || kind === 'error';
}

/** How the cells of a table are written; the format is that of the file's name when it is left out, and CSV when that does not tell. */
export const tableShape = {
  format: z.enum(exportFormats).optional(),
  /** Guards cells that a spreadsheet would run as formulas; false writes every byte as it is. */
  safe: z.boolean().default(true),
  /** One character of ASCII that is neither letter, digit, quote nor backslash. */
  delimiter: z
    .string()
    .regex(/^[\t !#-/:-@[\]^_`{-~]$/, 'one character such as , ; | or tab')
    .default(','),
  bom: z.boolean().default(false),
} as const;
