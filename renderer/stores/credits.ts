/** Credits: the balance comes with the status of the engine; here are top-ups on their way, and the prices. */
import { create } from 'zustand';
import type { Credits } from '#contract/engine-api.ts';
import { t } from '#contract/language/language.ts';
import { announce } from './announcer.ts';
import { useStatus } from './engine-status.ts';
import { api } from './link.ts';
import { configure, useSettings } from './settings.ts';

interface CreditsState {
  /** Sum of the top-ups that the engine has not confirmed yet. */
  pending: number;
  /** Grows with each confirmed top-up, so that the ledger is read again. */
  booked: number;
}

export const useCredits = create<CreditsState>(() => ({ pending: 0, booked: 0 }));

export async function topUp(amount: number, note: string): Promise<void> {
  useCredits.setState(({ pending }) => ({ pending: pending + amount }));
  try {
    takeBalance(await api.topUp({ amount, note }));
    useCredits.setState(({ booked }) => ({ booked: booked + 1 }));
    announce(t('Topped up'));
  } finally {
    useCredits.setState(({ pending }) => ({ pending: pending - amount }));
  }
}

/** Every answer about credits knows the balance; the next status may be a moment away. */
export function takeBalance({ balance, reserved }: Pick<Credits, 'balance' | 'reserved'>): void {
  useStatus.setState(({ status }) => ({ status: status && { ...status, balance, reserved } }));
}

/** The whole list is replaced, so that all other prices go along. What costs nothing is not named. */
export async function setPrice(tool: string, price: number): Promise<void> {
  const { settings } = useSettings.getState();
  if (settings) await configure({ prices: withPrice(settings.prices, tool, price) });
}

export function withPrice(
  prices: Readonly<Record<string, number>>,
  tool: string,
  price: number,
): Record<string, number> {
  const all = { ...prices, [tool]: price };
  return Object.fromEntries(Object.entries(all).filter(([, n]) => n > 0));
}
