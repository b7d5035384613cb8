/** How the desktop is to behave. A change shows at once, and what the desktop kept is what stands. */
import { create } from 'zustand';
import { t } from '#contract/language/language.ts';
import type { Preferences } from '#contract/shell-api.ts';
import { attempt } from '#renderer/parts/notices.tsx';
import { api } from './link.ts';

export const usePreferences = create<{ preferences: Preferences | null }>(() => ({ preferences: null }));

export async function loadPreferences(): Promise<void> {
  usePreferences.setState({ preferences: await api.preferences({}) });
}

type Change = { [K in keyof Preferences]?: Preferences[K] | undefined };

export function prefer(change: Change): void {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  usePreferences.setState(({ preferences }) => ({ preferences: preferences && { ...preferences, ...given } }));
  attempt(async () => {
    try {
      usePreferences.setState({ preferences: await api.prefer(given) });
    } catch (error) {
      await loadPreferences();
      throw error;
    }
  }, t('The setting was not changed'));
}
