/** Looks at one value with the real tool and its real data, and gives the columns by name. */
import { completeOptions, type ToolOptions } from '#contract/tool.ts';
import { emailTool } from '#tools/email/tool.ts';

export function prepared(options: ToolOptions = {}) {
  return emailTool.prepare(completeOptions(emailTool, options), { fields: ['email'], now: 0 });
}

export type Columns = Readonly<Record<(typeof emailTool.columns)[number], string>>;

export function lookWith(options: ToolOptions): (value: string) => Columns {
  const analyze = prepared(options);
  return (value) => {
    const { values } = analyze(value, [value]);
    return Object.fromEntries(emailTool.columns.map((column, index) => [column, values[index] ?? 'missing']));
  };
}

export const look = lookWith({});
/** The grammar alone, without taking anything off first. */
export const lookAtRaw = lookWith({ clean_input: false });
