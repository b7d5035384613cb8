/** Looks at values with a real tool and its real data, and gives the columns by name. */
import { completeOptions, type Tool, type ToolFailure, type ToolOptions } from '#contract/tool.ts';

export interface Looked {
  readonly row: Readonly<Record<string, string>>;
  readonly key: string | undefined;
  readonly failure: ToolFailure | undefined;
}

export function analyzeWith(tool: Tool, options: ToolOptions = {}) {
  return tool.prepare(completeOptions(tool, options), { fields: ['value'], now: Date.UTC(2026, 5, 15) });
}

export function lookWith(tool: Tool, options: ToolOptions = {}): (value: string) => Looked {
  const analyze = analyzeWith(tool, options);
  return (value) => {
    const { values, key, failure } = analyze(value, [value]);
    const row = Object.fromEntries(tool.columns.map((column, at) => [column, values[at] ?? 'missing']));
    return { row, key, failure };
  };
}
