/** One phone number through the whole tool, its row as an object. */
import type { ToolOptions, Verdict } from '#contract/tool.ts';
import { completeOptions } from '#contract/tool.ts';
import { phoneTool } from '#tools/phone/tool.ts';

/** A winter day: Berlin is an hour east of UTC. */
export const winter = Date.UTC(2026, 0, 15, 12);

export interface Analysed extends Verdict {
  readonly row: Readonly<Record<string, string>>;
}

export function analyse(value: string, options: ToolOptions = {}, now = winter): Analysed {
  const run = phoneTool.prepare(completeOptions(phoneTool, options), { fields: ['phone'], now });
  const verdict = run(value, [value]);
  return {
    ...verdict,
    row: Object.fromEntries(phoneTool.columns.map((name, at) => [name, verdict.values[at] ?? '?'])),
  };
}
