/** How the window speaks of credits. */
import type { CreditEntry } from '#contract/credits.ts';
import { count, countOf } from './numbers.ts';

/** With its sign; a charge has a real minus. */
export function amountWords(amount: number): string {
  return amount > 0 ? `+${count(amount)}` : `−${count(-amount)}`;
}

export const kindWords: Readonly<Record<CreditEntry['kind'], string>> = {
  'top-up': 'Top-up',
  batch: 'Batch',
  try: 'Tried by hand',
};

/** What the big figure needs beside it. */
export function balanceSentence(balance: number, reserved: number, pending: number): string {
  if (pending > 0) return `${count(pending)} of them are being written to the ledger.`;
  if (reserved <= 0) return 'Nothing is reserved: no record that costs credits is being worked on.';
  const free = balance - reserved;
  const rest = free > 0 ? `${count(free)} are free.` : 'Nothing is free.';
  return `${countOf(reserved, 'credit')} reserved by records being worked on. ${rest}`;
}

export const creditRules =
  'A record that errs is never charged. When the balance is too low a batch is paused: top up, then resume it by hand.';
