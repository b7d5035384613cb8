/**
 * The records that the engine looks for because of a filter or an order. What was found last stays on the screen until
 * the next is found; whoever gives up keeps it.
 */

import { create } from 'zustand';
import type { Arrangement } from '#contract/arrangement.ts';
import { saidAgain } from '#contract/language/language.ts';
import { api, on } from './link.ts';
import { everything, filterRecords, isArranged, questionOf, type RecordFilter, useRecords } from './records.ts';
import { sentenceOf } from './trouble.ts';

export interface Shown {
  filter: RecordFilter;
  /** What was found for it; null: the filter needs no looking through. */
  found: Arrangement | null;
}

interface ArrangedState {
  id: string;
  shown: Shown;
  /** What is being looked for, and how far that is; null: nothing. */
  wanted: { filter: RecordFilter; now: Arrangement | null } | null;
  trouble: string;
}

const start: Omit<ArrangedState, 'id'> = { shown: { filter: everything, found: null }, wanted: null, trouble: '' };
export const useArranged = create<ArrangedState>(() => ({ id: '', ...start }));

let run = 0;
const beat = 150;

/** Shows the records of a filter, at once or when they have been found. */
export function arrange(id: string, filter: RecordFilter): void {
  const now = useArranged.getState();
  if (now.id !== id) {
    letGo(now);
    useArranged.setState({ id, ...start });
  } else if (now.wanted?.filter === filter || (now.shown.filter === filter && !now.wanted && !now.trouble)) return;
  else if (now.wanted?.now) drop(now.wanted.now);
  run++;
  if (isArranged(filter)) void look(id, filter, run);
  else show({ filter, found: null });
}

/** The same records once more, as they are now. */
export function arrangeAgain(): void {
  const { id, shown, wanted } = useArranged.getState();
  if (wanted?.now) drop(wanted.now);
  const { filter } = wanted ?? shown;
  if (id && isArranged(filter)) void look(id, filter, ++run);
}

/** Back to what is on the screen. */
export function giveUp(): void {
  const { wanted, shown } = useArranged.getState();
  if (!wanted) return;
  run++;
  if (wanted.now) drop(wanted.now);
  useArranged.setState({ wanted: null, trouble: '' });
  filterRecords(shown.filter);
}

async function look(id: string, filter: RecordFilter, mine: number): Promise<void> {
  const { where, sort } = filter;
  useArranged.setState({ wanted: { filter, now: null }, trouble: '' });
  try {
    let now = await api.arrange({ id, ...questionOf(filter), where: [...where], sort });
    for (let wait = 10; now.phase === 'working'; wait = Math.min(beat, wait * 2)) {
      if (mine !== run) return drop(now);
      if (wait === beat) useArranged.setState({ wanted: { filter, now } });
      await new Promise((next) => setTimeout(next, wait));
      now = await api.arrangement({ token: now.token });
    }
    if (mine !== run) drop(now);
    else if (now.phase === 'ready') show({ filter, found: now });
    else useArranged.setState({ wanted: null, trouble: saidAgain(now.message) });
  } catch (error) {
    if (mine === run) useArranged.setState({ wanted: null, trouble: sentenceOf(error) });
  }
}

function show(shown: Shown): void {
  const { found } = useArranged.getState().shown;
  useArranged.setState({ shown, wanted: null, trouble: '' });
  if (found) drop(found);
}

function letGo({ shown, wanted }: ArrangedState): void {
  if (shown.found) drop(shown.found);
  if (wanted?.now) drop(wanted.now);
}

/** The engine lets go of what is old by itself: nobody has to hear when this fails. */
function drop({ token }: Arrangement): void {
  api.disarrange({ token }).catch(() => undefined);
}

// Another engine knows nothing of what this one found.
on('reconnected', arrangeAgain);
useRecords.subscribe(({ id }) => {
  const now = useArranged.getState();
  if (now.id === '' || now.id === id) return;
  run++;
  letGo(now);
  useArranged.setState({ id: '', ...start });
});
