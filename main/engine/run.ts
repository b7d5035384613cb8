/** Runs a draft: from here on its input and its settings are frozen, and so is the price of its records. */
import type { CompiledFlow } from '#flows/compiled-flow.ts';
import { setDefinition, setDesired } from '#store/batch.ts';
import { write } from '#store/open.ts';
import { copyOf, keepCopy } from './batch-copy.ts';
import { definedFlow } from './jobs/defined-flow.ts';
import { moved, moveWithin } from './life.ts';
import type { Live } from './live.ts';
import type { Mill } from './mill.ts';

/** Credits for each record that completes: those of all its tools. */
export function priceOf({ settings }: Mill, { tools }: CompiledFlow): number {
  return tools.reduce((sum, tool) => sum + (settings.prices[tool] ?? 0), 0);
}

/** Before the intake is through, running is a wish that is kept. */
export function runBatch(mill: Mill, live: Live): void {
  if (live.batch.intake !== 'done') {
    write(live.db, () => setDesired(live.db, 'run'));
    live.batch.desired = 'run';
    return;
  }
  const { definition } = live.batch;
  const price = priceOf(mill, definedFlow(mill.tools, definition));
  const frozen = { ...definition, price };
  // Before the database says that it runs: from then on the two have to agree.
  keepCopy(live.folder, { ...copyOf(live.db, frozen), desired: 'run' });
  write(live.db, () => {
    if (price !== definition.price) setDefinition(live.db, frozen);
    moveWithin(live, 'run', {}, mill.now());
  });
  moved(mill, live);
}
