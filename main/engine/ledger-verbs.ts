/** The verbs about credits, and the one that is charged outside of any batch. */
import type { EngineHandlers } from '#contract/engine-api.ts';
import type { Mill } from './mill.ts';

export function ledgerVerbs(mill: Mill): Pick<EngineHandlers, 'credits' | 'topUp' | 'try'> {
  return {
    credits: ({ skip, limit }) => mill.purse.entries(skip, limit),
    topUp({ amount, note }) {
      mill.purse.topUp(amount, note);
      mill.wake();
      return mill.purse.entries(0, 100);
    },
    async try({ tool, value, options }) {
      const price = mill.settings.prices[tool] ?? 0;
      mill.purse.refusePoor(price);
      const trial = await mill.crew.order('ask', 'try', { tool, value, options }).answer;
      if (trial.failure) return trial;
      mill.purse.payFor(price, `${mill.tools.named(tool).label}, one value`);
      return { ...trial, charged: price };
    },
  };
}
