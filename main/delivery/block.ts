/** What the makers of files have in common: how cells are written, and that files are made in blocks, one per page. */
import type { ExportFormat } from '#contract/export-format.ts';

export interface TableShape {
  format: ExportFormat;
  /** Of CSV alone: guards cells that a spreadsheet would run as formulas. */
  safe: boolean;
  delimiter: string;
  /** A byte order mark at the beginning. */
  bom: boolean;
}
export interface Block {
  bytes: Uint8Array;
  /** Data rows in it. */
  rows: number;
}

export function block(text: string, rows: number): Block {
  return { bytes: Buffer.from(text), rows };
}
