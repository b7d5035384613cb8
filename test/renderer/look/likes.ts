/** Invented differences between two batches, and invented groups of records that mean the same. */
import type { BatchRow } from '#contract/batch.ts';
import type { Comparison, Difference } from '#contract/comparison.ts';
import type { EngineHandlers, Given } from '#contract/engine-api.ts';

type Verbs = Pick<
  EngineHandlers,
  | 'compare'
  | 'beginComparison'
  | 'comparison'
  | 'differences'
  | 'endComparison'
  | 'exportComparison'
  | 'runChanges'
  | 'alike'
  | 'beginAlike'
  | 'alikeSearch'
  | 'alikeRows'
  | 'endAlike'
  | 'exportAlike'
>;

const counts: Comparison['counts'] = { new: 412, gone: 88, changed: 1_304, fixed: 61, broken: 7, same: 93_500 };
const kinds: readonly Difference[] = ['changed', 'new', 'changed', 'fixed', 'changed', 'broken', 'changed', 'gone'];
const cells: readonly Comparison['rows'][number]['cells'][] = [
  [{ column: 'country', before: 'NL', after: 'BE' }],
  [
    { column: 'Email', before: 'office17@kestrel.example', after: 'hello@kestrel-logistics.example' },
    { column: 'verdict', before: 'risky', after: 'valid' },
    { column: 'first_name', before: 'Mila', after: '' },
  ],
  [{ column: 'email', before: '', after: 'sales@lumen.example' }],
];

function difference(at: number, only: readonly Difference[]): Comparison['rows'][number] {
  const fitting = kinds.filter((kind) => only.includes(kind));
  const kind = fitting[at % fitting.length] ?? only[at % only.length] ?? 'changed';
  const lone = kind === 'new' || kind === 'gone' || kind === 'same';
  return {
    difference: kind,
    key: `C-${100_040 + at * 13}`,
    before: kind === 'new' ? null : at * 7 + 3,
    after: kind === 'gone' ? null : at * 7 + 5,
    cells: lone ? [] : (cells[at % cells.length] ?? []),
  };
}

/** `bare`: batches without a difference, and records of which none is like another. */
export function makeLikes(put: (row: BatchRow) => BatchRow, get: (id: string) => BatchRow, bare: boolean): Verbs {
  const none = { new: 0, gone: 0, changed: 0, fixed: 0, broken: 0, same: 96_000 };
  const found = bare ? none : counts;
  const groups = bare ? 0 : 640;
  const at = new Date().toISOString();
  /** The keys that were asked for; a token is the place of one. */
  const begun: (string | undefined)[] = [];
  /** The columns that were searched by. */
  const sought: Given<'beginAlike'>['fields'][] = [];
  const summary = (key: string | undefined) => ({
    key: key ?? 'customer_id',
    columns: ['customer_id', 'Email', 'country', 'first_name', 'email', 'verdict'],
    onlyBefore: [],
    onlyAfter: bare ? [] : ['score', 'risk_reasons'],
    counts: found,
    repeated: bare ? 0 : 12,
  });
  const slice = ({ only, skip, limit }: { only: Difference[]; skip: number; limit: number }) => {
    const total = only.reduce((sum, kind) => sum + found[kind], 0);
    const n = Math.max(0, Math.min(limit, total - skip));
    return { total, rows: Array.from({ length: n }, (_, i) => difference(skip + i, only)) };
  };
  return {
    compare: (asked) => ({ ...summary(asked.key), ...slice(asked) }),
    beginComparison({ key }) {
      const of = 192_000;
      begun.push(key);
      return { token: String(begun.length), phase: 'working', done: 0, of, at, found: null, message: '' };
    },
    comparison: ({ token }) => ({
      ...{ token, phase: 'ready', done: 192_000, of: 192_000, at, message: '' },
      found: { ...summary(begun[Number(token) - 1]), confidential: false },
    }),
    differences: slice,
    endComparison: ({ token }) => ({ token }),
    exportComparison: ({ file }) => ({ file, rows: 2_304, bytes: 0, partialOf: null }),
    runChanges: ({ after, run }) =>
      put({
        ...get(after),
        id: crypto.randomUUID(),
        label: `${get(after).label} (changes)`,
        state: run ? 'Ready' : 'Draft',
        created: new Date().toISOString(),
      }),
    alike: ({ fields, skip, limit }) => ({
      groups,
      duplicates: bare ? 0 : 1_280,
      unique: 94_080,
      rows: Array.from({ length: Math.max(0, Math.min(limit, groups * 3 - skip)) }, (_, i) => member(skip + i, fields)),
    }),
    beginAlike({ fields }) {
      sought.push(fields);
      const of = 96_000;
      return { token: String(sought.length), phase: 'working', done: 0, of, at, found: null, message: '' };
    },
    alikeSearch: ({ token }) => ({
      ...{ token, phase: 'ready', done: 96_000, of: 96_000, at, message: '' },
      found: { groups, duplicates: bare ? 0 : 1_280, unique: 94_080, confidential: false },
    }),
    alikeRows: ({ token, skip, limit }) => ({
      total: groups * 3,
      rows: Array.from({ length: Math.max(0, Math.min(limit, groups * 3 - skip)) }, (_, i) =>
        member(skip + i, sought[Number(token) - 1] ?? []),
      ),
    }),
    endAlike: ({ token }) => ({ token }),
    exportAlike: ({ file }) => ({ file, rows: 96_000, bytes: 0, partialOf: null }),
  };
}

const names = ['Anna Schmidt', 'Schmidt, Anna', 'ana schmidt'];

function member(at: number, fields: readonly { column: string; kind: string }[]) {
  const place = at % 3;
  const primary = place === 0;
  return {
    group: Math.floor(at / 3) + 1,
    record: at * 29 + 11,
    role: primary ? ('primary' as const) : ('duplicate' as const),
    match: primary ? null : place === 1 ? ('normalized' as const) : ('fuzzy' as const),
    similarity: primary ? null : place === 1 ? 1 : 0.934,
    matchedFields: primary ? [] : fields.map(({ column }) => column),
    values: fields.map(({ kind }) =>
      kind === 'email' ? `anna.schmidt${at % 2}@lumen.example` : kind === 'name' ? (names[place] ?? '') : 'DE',
    ),
  };
}
