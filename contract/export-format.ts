/** How a table is written when it is taken out of a batch. */
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
