/**
 * A batch that cannot go on. A full disk only makes it wait; anything else ends it, told honestly. The database of one
 * that is damaged is closed as it is; if not even the end can be written there, its folder is a trouble.
 */
import { isFinal } from '#contract/batch-state.ts';
import { move } from './life.ts';
import type { Live } from './live.ts';
import type { Mill } from './mill.ts';
import { toFailure } from './troubles.ts';

export function breakDown(mill: Mill, live: Live, error: unknown): void {
  // Deleted or closed meanwhile: nobody waits for what came home.
  if (!live.db.open) return;
  const failure = toFailure(error);
  if (failure.code === 'no-space') {
    mill.hold(live);
    return;
  }
  if (failure !== error) mill.report(error);
  const { code, message } = failure;
  try {
    if (!isFinal(live.batch.state)) move(mill, live, 'fail', { failure: { code, message } });
    if (code === 'damaged') close(mill, live);
  } catch (again) {
    mill.report(again);
    close(mill, live);
    mill.shelf.fault(live.folder, failure);
    mill.touch(live);
  }
}

function close(mill: Mill, live: Live): void {
  live.stop?.();
  mill.crew.forget(live.folder);
  mill.shelf.drop(live.folder);
}
