/** One value through a tool, outside of any batch. */

import type { Trial } from '#contract/engine-api.ts';
import { completeOptions } from '#contract/tool.ts';
import type { Moved } from '#crew/worker.ts';
import type { Toolbox } from '#tools/toolbox.ts';
import type { TryOrder } from './run-orders.ts';

export function tryJob(tools: Toolbox, { tool: name, value, options }: TryOrder): Moved<Trial> {
  const tool = tools.named(name);
  const analyze = tool.prepare(completeOptions(tool, options), { fields: ['value'], now: Date.now() });
  const { values, failure } = analyze(value, [value], 1);
  const told = failure ? { code: failure.code, message: failure.message } : null;
  return { answer: { values: [...values], failure: told, charged: 0 }, transfer: [] };
}
