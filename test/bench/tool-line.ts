/** One element to one line of CSV with a real tool: what every reference does with a record, without storing it. */
import { completeOptions } from '#contract/tool.ts';
import { csvLine } from '#formats/csv-writer.ts';
import { tools } from '#tools/index.ts';

const style = { delimiter: ',', safe: true };

export interface ToolLine {
  /** The first line of the file. */
  readonly head: string;
  line(value: string): string;
}

/** Loads the tool's data. */
export function toolLine(name: string): ToolLine {
  const tool = tools.named(name);
  const analyze = tool.prepare(completeOptions(tool, {}), { fields: ['value'], now: Date.now() });
  return {
    head: csvLine(tool.columns, style),
    line: (value) => csvLine(analyze(value, [value]).values, style),
  };
}
