/** Invented credits: a ledger of many entries, prices, and what is cleaned up when. */
import type { CreditEntry } from '#contract/credits.ts';
import type { EngineHandlers, Settings } from '#contract/engine-api.ts';
import { faces } from './tools.ts';

type Verbs = Pick<EngineHandlers, 'credits' | 'topUp' | 'try' | 'settings' | 'configure'>;

export interface Purse {
  verbs: Verbs;
  balance(): number;
  reserved: number;
}

export function makePurse(batches: readonly string[], metered: boolean): Purse {
  const entries = metered ? ledger(batches, Date.now()) : [];
  const reserved = metered ? 1_500 : 0;
  let settings: Settings = { workers: 7, slots: 2, retention: 30, prices: metered ? { email: 1, phone: 3 } : {} };
  const balance = () => entries[0]?.balance ?? 0;
  const credits = (skip: number, limit: number) => ({
    balance: balance(),
    reserved,
    totalCount: entries.length,
    data: entries.slice(skip, skip + limit),
  });
  return {
    balance,
    reserved,
    verbs: {
      credits: ({ skip, limit }) => credits(skip, limit),
      topUp({ amount, note }) {
        const no = entries.length + 1;
        const at = new Date().toISOString();
        entries.unshift({ no, at, kind: 'top-up', amount, balance: balance() + amount, batch: null, note });
        return credits(0, 100);
      },
      try({ tool, value }) {
        const face = faces.find(({ name }) => name === tool);
        if (!value.includes('@') && tool === 'email')
          return { values: [], failure: { code: 'NO_AT_SIGN', message: 'There is no @ sign.' }, charged: 0 };
        const known: Record<string, string> = {
          [tool]: value,
          verdict: 'valid',
          score: '97',
          domain: 'kestrel.example',
        };
        const values = (face?.columns ?? []).map((column) => known[column] ?? '');
        return { values, failure: null, charged: settings.prices[tool] ?? 0 };
      },
      settings: () => settings,
      configure(change) {
        const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
        settings = { ...settings, ...given };
        return settings;
      },
    },
  };
}

function ledger(batches: readonly string[], now: number): CreditEntry[] {
  const entries: CreditEntry[] = [];
  let balance = 0;
  for (let no = 1; no <= 640; no++) {
    const kind = no % 160 === 1 ? 'top-up' : no % 41 === 0 ? 'try' : 'batch';
    const amount = kind === 'top-up' ? 250_000 : kind === 'try' ? -1 : -(500 + ((no * 7919) % 1_700));
    balance += amount;
    entries.unshift({
      no,
      at: new Date(now - (641 - no) * 1_900_000).toISOString(),
      kind,
      amount,
      balance,
      batch:
        kind !== 'batch'
          ? null
          : no % 37 === 6
            ? 'ffffffff-7c1e-4c3a-9a2b-3d1c0a9b8c7d'
            : (batches[no % batches.length] ?? null),
      note:
        kind === 'top-up'
          ? no === 1
            ? 'Opening balance'
            : `Licence code ${no * 31}`
          : kind === 'try'
            ? 'E-mail check, one value'
            : 'Spring leads',
    });
  }
  return entries;
}
