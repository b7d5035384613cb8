/** How the window speaks of credits. */
import type { CreditEntry } from '#contract/credits.ts';
import { t, tn } from '#contract/language/language.ts';
import { count } from './numbers.ts';

/** With its sign; a charge has a real minus. */
export function amountWords(amount: number): string {
  return amount > 0 ? `+${count(amount)}` : `−${count(-amount)}`;
}

export const kindWords: Readonly<Record<CreditEntry['kind'], string>> = {
  'top-up': t('Top-up'),
  batch: t('Batch'),
  try: t('Tried by hand'),
};

/** What the big figure needs beside it. */
export function balanceSentence(balance: number, reserved: number, pending: number): string {
  if (pending > 0)
    return tn(pending, '{n} of them is being written to the ledger.', '{n} of them are being written to the ledger.');
  if (reserved <= 0) return t('Nothing is reserved: no record that costs credits is being worked on.');
  const free = balance - reserved;
  const held = tn(
    reserved,
    '{n} credit reserved by records being worked on.',
    '{n} credits reserved by records being worked on.',
  );
  return `${held} ${free > 0 ? tn(free, '{n} is free.', '{n} are free.') : t('Nothing is free.')}`;
}

export const creditRules = t(
  'A record that errs is never charged. When the balance is too low a batch is paused: top up, then resume it by hand.',
);
