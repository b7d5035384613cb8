/** Takes a repair into the list. Whoever is faster than the engine need not wait, nor stay: it is tried first, then added. */
import { t } from '#contract/language/language.ts';
import type { Repair } from '#contract/repair.ts';
import { changeWords } from '#renderer/words/repair-words.ts';
import { announce } from './announcer.ts';
import { api } from './link.ts';
import { addRepair, hasRoom, noRoom, trackOf, withRepair } from './mending.ts';
import { clearForm } from './repair-form.ts';

const underWay = new Set<string>();

/** `isTried`: the engine has answered what it would do. Throws a Failure when it makes no sense. */
export async function applyRepair(id: string, repair: Repair, isTried: boolean): Promise<void> {
  const name = JSON.stringify([id, repair]);
  // Pressed twice it is still one change.
  if (underWay.has(name)) return;
  if (!hasRoom(trackOf(id))) throw noRoom();
  underWay.add(name);
  try {
    if (!isTried) await api.repair({ id, repairs: withRepair(trackOf(id).list, repair), limit: 0 });
    addRepair(id, repair);
    clearForm(repair);
    announce(t('Applied: {change}', { change: changeWords(repair) }));
  } finally {
    underWay.delete(name);
  }
}
