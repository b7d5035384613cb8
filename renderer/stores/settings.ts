/** What is set in the engine. A change shows at once, and goes back when the engine refuses it. */
import { create } from 'zustand';
import type { Asked, Settings } from '#contract/engine-api.ts';
import { api } from './link.ts';

export const useSettings = create<{ settings: Settings | null }>(() => ({ settings: null }));

export async function loadSettings(): Promise<void> {
  useSettings.setState({ settings: await api.settings({}) });
}

let newest = 0;

export async function configure(change: Asked<'configure'>): Promise<void> {
  const mine = ++newest;
  const { settings: before } = useSettings.getState();
  // Only the newest change may say what stands: older answers do not know of it.
  const show = (settings: Settings | null) => mine === newest && useSettings.setState({ settings });
  if (before) show(withChange(before, change));
  try {
    show(await api.configure(change));
  } catch (error) {
    show(before);
    throw error;
  }
}

export function withChange(settings: Settings, change: Asked<'configure'>): Settings {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...settings, ...Object.fromEntries(given) };
}

/** Whether anything costs credits. Somebody for whom nothing does never hears of them. */
export function isMetered(settings: Settings | null): boolean {
  return Object.values(settings?.prices ?? {}).some((price) => price > 0);
}
