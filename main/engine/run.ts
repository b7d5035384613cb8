/** Runs a draft: from here on its input and its settings are frozen, and so is the price of its records. */
import { setDefinition, setDesired } from '#store/batch.ts';
import { write } from '#store/open.ts';
import { copyOf, keepCopy } from './batch-copy.ts';
import { moved, moveWithin } from './life.ts';
import type { Live } from './live.ts';
import type { Mill } from './mill.ts';

/** Before the intake is through, running is a wish that is kept. */
export function runBatch(mill: Mill, live: Live): void {
  if (live.batch.intake !== 'done') {
    write(live.db, () => setDesired(live.db, 'run'));
    live.batch.desired = 'run';
    return;
  }
  const { definition } = live.batch;
  const price = mill.settings.prices[definition.tool] ?? 0;
  const frozen = { ...definition, price };
  // Before the database says that it runs: from then on the two have to agree.
  keepCopy(live.folder, { ...copyOf(live.db, frozen), desired: 'run' });
  write(live.db, () => {
    if (price !== definition.price) setDefinition(live.db, frozen);
    moveWithin(live, 'run', {}, mill.now());
  });
  moved(mill, live);
}
