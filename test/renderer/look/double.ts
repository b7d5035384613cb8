/** A stand-in for engine and shell that answers from memory and lets two batches run, so that the window can be looked at. */
import type { BatchRow } from '#contract/batch.ts';
import { type EngineEvents, type EngineHandlers, engineVerbs } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { isFailed } from '#contract/record-state.ts';
import type { Profile } from '#contract/rights.ts';
import {
  type Bridge,
  type Desktop,
  type Preferences,
  type ShellAnswers,
  type ShellEvents,
  shellVerbs,
} from '#contract/shell-api.ts';
import type { ToolFace } from '#contract/tool.ts';
import { serve } from '#contract/wire.ts';
import { listing } from '#engine/listing.ts';
import { makeActing } from './acting.ts';
import { advanced } from './advance.ts';
import { apiDouble } from './api.ts';
import { makeArranging } from './arranging.ts';
import { makeBundles } from './bundles.ts';
import { checkList } from './check.ts';
import { makeDesigns } from './designs.ts';
import { expiringRows, isOverdue } from './expiring.ts';
import { makeFailures } from './failures.ts';
import { folders, usualPreferences } from './folders.ts';
import { makeLikes } from './likes.ts';
import { mailDouble } from './mail.ts';
import { hindered, makeDamage } from './mishaps.ts';
import { makeProfiles } from './profiles.ts';
import { makePurse } from './purse.ts';
import { recordOf, stateOf } from './records.ts';
import { makeReports } from './reports.ts';
import { countsOf, sampleRows } from './rows.ts';
import { makeShelf } from './shelf.ts';
import { faces } from './tools.ts';
import { wirePair } from './wire-pair.ts';

interface Choice {
  rows?: BatchRow[];
  /** In place of the two invented ones. */
  tools?: ToolFace[];
  dark?: boolean;
  /** How the API stands, and whether several organisations are there. */
  api?: 'off' | 'on' | 'taken';
  peopled?: boolean;
  /** Whom the window acts as. */
  me?: Profile;
  live?: boolean;
  platform?: Desktop['platform'];
  /** Whether tools have prices, whether a batch waits for credits, and whether something is stored. */
  metered?: boolean;
  broke?: boolean;
  filled?: boolean;
  /** Whether batches are damaged, whether the list of batches was, and whether some will be cleaned up soon. */
  damaged?: boolean;
  lost?: boolean;
  expiring?: boolean;
  /** Whether recipes hold masked data. */
  masked?: boolean;
  /** Whether nothing differs and nothing is alike. */
  bare?: boolean;
  /** Whether filtering and sorting never come to an end. */
  long?: boolean;
  /** Verbs that fail, and verbs that are never answered. */
  broken?: readonly string[];
  slow?: readonly string[];
}

const nameOf = (design: string | { name: string } | undefined) =>
  typeof design === 'object' ? design.name : (design ?? null);

export function makeDouble(choice: Choice): Bridge {
  const { rows: seed, dark = false, live = true, platform = 'linux', metered = false, filled = false } = choice;
  const {
    damaged = false,
    lost = false,
    expiring = false,
    broke = false,
    bare = false,
    broken = [],
    slow = [],
  } = choice;
  const rows = new Map((seed ?? sampleRows(Date.now())).map((row) => [row.id, row]));
  const ids = [...rows.keys()];
  for (const [at, row] of choice.peopled ? [...rows.values()].entries() : [])
    if (at % 3 === 1) rows.set(row.id, { ...row, owner: 'bob', organisation: 'Lumen East' });
  const purse = makePurse(ids, metered);
  for (const row of broke ? rows.values() : []) {
    if (row.state === 'Paused') rows.set(row.id, { ...row, reason: 'credits' });
  }
  if (expiring) for (const row of expiringRows([...rows.values()], Date.now())) rows.set(row.id, row);
  const trash = new Map<string, BatchRow>();
  const { near, far } = wirePair();
  let desktop: Desktop = {
    platform,
    version: '0.1.0',
    electron: '33.2.1',
    theme: dark ? 'dark' : 'light',
    language: 'system',
    dark,
  };
  const get = (id: string): BatchRow => {
    const row = rows.get(id);
    if (!row) throw new Failure('not-found', 'There is no such batch. It may have been deleted.');
    return row;
  };
  const put = (row: BatchRow): BatchRow => {
    rows.set(row.id, row);
    return row;
  };

  const drop = (row: BatchRow) => {
    trash.set(row.id, row);
    rows.delete(row.id);
  };
  const acting = makeActing({ get, put, drop });
  const arranging = makeArranging(get, choice.long ?? false);
  const damage = makeDamage(damaged, lost, get, ids);

  const engine: EngineHandlers = {
    tools: () => choice.tools ?? faces,
    list: (query) => listing([...rows.values()], query),
    records({ id, states: wanted, code, missingDependencies, arrangement, skip, limit }) {
      const row = get(id);
      if (arrangement) return arranging.slice(row, arrangement, skip, limit);
      const states = missingDependencies ? (['Pending'] as const) : wanted;
      if (!states) {
        const n = Math.max(0, Math.min(limit, row.total - skip));
        return {
          message: 'ok',
          totalCount: row.total,
          data: Array.from({ length: n }, (_, i) => recordOf(row, skip + i + 1)),
        };
      }
      const data = [];
      for (let record = 1, met = 0; record <= row.total && data.length < limit; record++) {
        if (states.some((state) => state === stateOf(row, record)) && met++ >= skip) {
          const found = recordOf(row, record);
          if (!code || found.code === code) data.push(found);
        }
      }
      const total = states.reduce((sum, state) => sum + (row.counts[state] ?? 0), 0);
      return { message: 'ok', totalCount: states.some(isFailed) && code ? data.length : total, data };
    },
    rejects({ id, skip, limit }) {
      const total = get(id).rejected;
      const n = Math.max(0, Math.min(limit, total - skip));
      return {
        totalCount: total,
        data: Array.from({ length: n }, (_, i) => ({
          line: (skip + i) * 7 + 3,
          reason: 'The row has 5 fields, the header has 4.',
        })),
      };
    },
    inspect: ({ reading, source }) => ({
      format: reading.format ?? 'csv',
      encoding: reading.encoding ?? 'utf-8',
      delimiter: reading.delimiter ?? ';',
      quote: reading.quote ?? '"',
      header: reading.header ?? true,
      path: '',
      sheet: '',
      gzip: false,
      rest: false,
      places: [],
      fields: ['customer_id', 'Email', 'country', 'first_name'],
      records: source.kind === 'file' ? 120_000 : 3,
      rejects: [],
      rejected: 4,
      rows: Array.from({ length: 60 }, (_, i) => {
        const [id = '', mail = '', country = '', name = ''] = recordOf(sampleRows(0)[5] ?? get(''), i + 1).input;
        return { customer_id: id, Email: mail, country, first_name: name };
      }),
      complete: true,
      bytes: 8_400_000,
    }),
    checkList: ({ text }) => checkList(text),
    create({ label, tool = '', interface: design, flow, source, run }) {
      const [model] = sampleRows(Date.now());
      if (!model) throw new Failure('internal', 'No model');
      const total = source.kind === 'text' ? checkList(source.text).valid : 60_000;
      const base = {
        ...model,
        id: crypto.randomUUID(),
        label,
        tool,
        interface: nameOf(design),
        flow: nameOf(flow),
        created: new Date().toISOString(),
        total,
        done: 0,
        failed: 0,
      };
      const state = run ? 'Processing' : 'Draft';
      return put({
        ...base,
        state,
        counts: countsOf(state, total, 0, 0),
        rate: run ? 3000 : 0,
        source: { ...model.source, name: source.name ?? 'Pasted list' },
      });
    },
    ...makeProfiles(choice.peopled),
    ...makeBundles(() => [...rows.values()][5] ?? get(''), choice.masked ?? false),
    rename: ({ id, label }) => put({ ...get(id), label }),
    describe: ({ id, description }) => put({ ...get(id), description }),
    row: ({ id }) => get(id),
    restore: ({ id }) => put(trash.get(id) ?? get(id)),
    export: ({ id, file }) => ({
      file,
      rows: get(id).done,
      bytes: 204_000_000,
      partialOf: get(id).done < get(id).total ? get(id).total : null,
    }),
    status: () => status(),
    ...acting,
    ...arranging.verbs,
    ...makeReports(get),
    verifying: () => ({ done: 38, of: 100 }),
    ...makeFailures(get),
    salvage: damage.salvage,
    sweep: () => ({
      cleaned: [...rows.values()].filter(isOverdue).map(({ id }) => put({ ...get(id), cleaned: 'now' }).id),
    }),
    ...purse.verbs,
    ...makeShelf(ids, filled),
    ...makeDesigns(ids.length > 0),
    ...makeLikes(put, get, bare),
  };
  const status = () => {
    const running = [...rows.values()].filter(({ state }) => state === 'Processing');
    const waiting = [...rows.values()].filter(({ state }) => state === 'Ready').length;
    const rate = running.reduce((sum, row) => sum + row.rate, 0);
    return {
      version: '0.1.0',
      workspace: '/home/ada/Batchmill',
      pid: 4711,
      workers: 7,
      busy: Math.min(7, running.length * 3),
      running: running.length,
      waiting,
      rate,
      freeDisk: 128e9,
      balance: purse.balance(),
      reserved: purse.reserved,
      troubles: damage.troubles(),
    };
  };
  let preferences = usualPreferences;
  const shell: { [V in keyof ShellAnswers]: (argument: never) => ShellAnswers[V] } = {
    ...folders,
    enable: () => null,
    desktop: () => desktop,
    setTheme({ theme }: { theme: Desktop['theme'] }) {
      desktop = { ...desktop, theme, dark: theme === 'dark' };
      return desktop;
    },
    setLanguage({ language }: { language: Desktop['language'] }) {
      desktop = { ...desktop, language };
      return desktop;
    },
    preferences: () => preferences,
    prefer(change: Partial<Preferences>) {
      preferences = { ...preferences, ...change };
      return preferences;
    },
    samples: () => [{ token: 's1', name: 'customers.csv', bytes: 1000, tool: 'email', label: 'Sample: customers' }],
    ...mailDouble(),
    ...apiDouble(choice.api ?? 'off'),
    me: () => choice.me ?? null,
    workAs: () => choice.me ?? null,
  };

  const send = serve<EngineEvents & ShellEvents>(
    far,
    { ...engineVerbs, ...shellVerbs },
    hindered({ ...engine, ...shell }, broken, slow),
    console.error,
  );
  let tick = 0;
  const step = () => {
    const moved = [...rows.values()]
      .filter(({ state }) => state === 'Processing')
      .map((row) => put(advanced(row, ++tick)));
    if (moved.length > 0) send('batches', moved);
    if (tick % 10 === 0) send('status', status());
  };
  if (live) setInterval(step, 100);
  return { ...near, adopt: async () => ({ token: 'dropped', name: 'dropped_customers.csv', bytes: 12_400_000 }) };
}
