/** Commands that set a batch going and stay with it to its end, whosever engine does the work. */
import type { BatchRow } from '#contract/batch.ts';
import { type BatchAction, can, isActive } from '#contract/batch-state.ts';
import type { EngineApi } from '#contract/engine-api.ts';
import { followToEnd } from './ending.ts';
import { amount, shortId } from './figures.ts';
import type { CommonOptions } from './options.ts';
import { type Session, withEngine } from './session.ts';
import { refuseData } from './standard-output.ts';
import { listenForStop } from './stop.ts';
import { checkTargets } from './target.ts';
import { type TargetOptions, targetsOf } from './target-options.ts';
import { remark } from './terminal.ts';

export type StayOptions = CommonOptions & TargetOptions;

/** `begin` answers the batch to stay with, or an exit code when there is nothing to stay for; `check` has the last word on it. */
export async function stay(
  options: StayOptions,
  begin: (session: Session, stop: AbortSignal) => Promise<BatchRow | number>,
  input?: string,
  check: (session: Session, code: number) => Promise<number> = async (_session, code) => code,
): Promise<number> {
  const targets = targetsOf(options);
  for (const { flag, file } of targets) refuseData(flag, file, options.json === true);
  await checkTargets(targets, input);
  const stop = listenForStop();
  return withEngine(options.workspace, 'awake', async (session) => {
    const row = await begin(session, stop);
    if (typeof row === 'number') return row;
    return check(session, await followToEnd(session, row, { ...options, targets, safe: !options.raw }, stop));
  });
}

/** Asks for an action once: when the engine ends before it answers, the state tells whether it had been done. */
export async function actOnce(session: Session, id: string, action: BatchAction): Promise<BatchRow> {
  let asked = false;
  return session.ask(async (api) => {
    const { row } = await api.show({ id });
    if (asked && !can(row.state, action)) return row;
    asked = true;
    return api.act({ id: row.id, actions: [action] });
  });
}

/** Batches that an earlier process left unfinished go on by themselves: nobody is to wonder what works here. */
export async function mentionOthers(session: Session, own?: string): Promise<void> {
  if (session.link.attached) return;
  const others = (await session.ask(unfinished)).filter((id) => id !== own);
  if (others.length === 0) return;
  const ids = others.slice(0, 5).map(shortId).join(', ');
  remark(`${amount(others.length, 'unfinished batch', 'unfinished batches')} of this workspace also go on: ${ids}.`);
}

async function unfinished(api: EngineApi): Promise<string[]> {
  const { data } = await api.list({ states: ['Ready', 'Processing', 'Cancelling', 'PostProcessing'] });
  return data.filter(({ state }) => isActive(state)).map(({ id }) => id);
}
