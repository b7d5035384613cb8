/** How results and errors are written, chosen once for all batches of this session. */
import { create } from 'zustand';
import type { ExportFormat } from '#contract/export-format.ts';

interface ExportOptions {
  /** What is suggested; the name of the file that is chosen counts more. */
  format: ExportFormat;
  /** Guard cells that a spreadsheet would run as formulas. */
  safe: boolean;
  delimiter: string;
  /** Begin with a byte order mark, which some spreadsheets need to read UTF-8. */
  bom: boolean;
}

export const useExportOptions = create<ExportOptions>(() => ({
  format: 'csv',
  safe: true,
  delimiter: ',',
  bom: false,
}));
