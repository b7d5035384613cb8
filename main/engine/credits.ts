/**
 * Credits: what is left, what pages at work may still use up, and whether the next page is covered. A batch's charge is
 * committed with its records in its own database; the ledger follows with what is new since it was last carried over.
 */
import type { Credits } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { timeText } from '#delivery/process.ts';
import { addEntry, chargedTo, readBalance, readEntryPage } from '#store/ledger.ts';
import { type WritableDb, write } from '#store/open.ts';
import type { Live } from './live.ts';

export interface Purse {
  /** What is left, committed charges taken off. */
  balance(): number;
  /** What pages at work may still use up. */
  reserved(): number;
  covers(live: Live, records: number): boolean;
  topUp(amount: number, note: string): void;
  /** Takes the price of one value tried by hand; a Failure when the balance does not cover it. */
  payFor(price: number, note: string): void;
  refusePoor(price: number): void;
  /** Brings the ledger up to what a batch was charged. */
  carry(live: Live): void;
  /** Entries of a batch were lost with a damaged ledger: it is not charged again, and the balance stays as it is. */
  mend(batch: { id: string; label: string; charged: number }): void;
  entries(skip: number, limit: number): Credits;
  close(): void;
}

export function openPurse(db: WritableDb, lives: () => Live[], now: () => number): Purse {
  /** What the ledger knows of each batch that is open. */
  const carried = new Map<string, number>();
  let settled = readBalance(db);

  function carriedOf({ batch }: Live): number {
    const known = carried.get(batch.id) ?? chargedTo(db, batch.id);
    carried.set(batch.id, known);
    return known;
  }
  const metered = () => lives().filter(({ charged, batch }) => charged > 0 || batch.definition.price > 0);
  const balance = () => settled - metered().reduce((sum, live) => sum + live.charged - carriedOf(live), 0);
  const reserved = () =>
    metered().reduce((sum, { inFlight, lateInFlight, batch }) => {
      let held = lateInFlight.size;
      for (const n of inFlight.values()) held += n;
      return sum + held * batch.definition.price;
    }, 0);

  function enter(kind: 'top-up' | 'batch' | 'try', amount: number, batch: string | null, note: string): void {
    write(db, () => addEntry(db, { at: now(), kind, amount, batch, note }));
    settled = readBalance(db);
  }

  return {
    balance,
    reserved,
    covers(live, records) {
      const { price } = live.batch.definition;
      return price === 0 || balance() - reserved() >= price * records;
    },
    topUp: (amount, note) => enter('top-up', amount, null, note),
    payFor(price, note) {
      if (price > 0) enter('try', -price, null, note);
    },
    refusePoor(price) {
      if (price > 0 && balance() - reserved() < price)
        throw new Failure('no-credits', sentence`The balance does not cover ${price} credits. Top up, then try again.`);
    },
    carry(live) {
      const due = live.charged - carriedOf(live);
      if (due === 0) return;
      enter('batch', -due, live.batch.id, live.batch.label);
      carried.set(live.batch.id, live.charged);
    },
    mend({ id, label, charged }) {
      const lost = charged - chargedTo(db, id);
      if (lost <= 0) return;
      enter('top-up', lost, null, `${label}: entries that were lost`);
      enter('batch', -lost, id, label);
      carried.delete(id);
    },
    entries(skip, limit) {
      const { total, rows } = readEntryPage(db, skip, limit);
      const data = rows.map(({ at, ...entry }) => ({ ...entry, at: timeText(at) }));
      return { balance: balance(), reserved: reserved(), totalCount: total, data };
    },
    close: () => db.close(),
  };
}
