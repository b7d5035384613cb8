/** Invented failures of a batch: every failed record has one of four mistakes, and the product's own repairs mend them. */
import type { BatchRow } from '#contract/batch.ts';
import type { EngineHandlers } from '#contract/engine-api.ts';
import { isFailed } from '#contract/record-state.ts';
import type { Family, RepairPreview, Share } from '#contract/repair.ts';
import { compileRepairs } from '#flows/repair.ts';
import { recordOf } from './records.ts';

const columns = ['customer_id', 'email', 'country', 'first_name'];

interface Mistake {
  stage: string;
  code: string;
  field: string;
  at: number;
  message: string;
  spoil(value: string, record: number): string;
  fails(value: string): boolean;
}

const mistakes: readonly Mistake[] = [
  {
    ...{ stage: 'validate', code: 'NOT_IN_LIST', field: 'country', at: 2 },
    message: '“country” is none of the known values: “…”.',
    spoil: (_, record) => ['Germany', 'Deutschland', 'NLD'][record % 3] ?? '',
    fails: (value) => !/^(DE|NL|FR|PL|SE)$/.test(value),
  },
  {
    ...{ stage: 'tool', code: 'NO_AT_SIGN', field: 'email', at: 1 },
    message: 'The address has no @.',
    spoil: (value) => value.replace('@', '(at)'),
    fails: (value) => !value.includes('@'),
  },
  {
    ...{ stage: 'validate', code: 'PATTERN', field: 'customer_id', at: 0 },
    message: '“customer_id” does not have its form: “…”.',
    spoil: (value) => `K-${value} `,
    fails: (value) => !/^\d+$/.test(value),
  },
  {
    ...{ stage: 'insert', code: 'MISSING_NAME', field: 'first_name', at: 3 },
    message: 'A customer without a first name cannot be stored.',
    spoil: () => '',
    fails: (value) => value === '',
  },
];

/** Of ten failed records so many have each mistake. */
const share = [0, 0, 0, 0, 1, 1, 1, 2, 2, 3];
const idOf = ({ stage, code, field }: Mistake) => `${stage} · ${code} · ${field}`;

export function makeFailures(get: (id: string) => BatchRow): Pick<EngineHandlers, 'repair'> {
  return {
    repair({ id, repairs, family, left, skip, limit }): RepairPreview {
      const mend = compileRepairs(repairs, columns);
      const preview: RepairPreview = { failed: 0, changed: 0, mended: 0, families: [], shares: [], rows: [] };
      const shares = new Map<string, Share>();
      const families = new Map<string, Family>();
      let passed = 0;
      for (const [mistake, row, record] of failed(get(id))) {
        const name = idOf(mistake);
        const after = [...mend(record, name, row)];
        const changed = after.some((value, at) => value !== row[at]);
        const fails = mistake.fails(after[mistake.at] ?? '');
        const each = shares.get(name) ?? { family: name, n: 0, changed: 0, mended: 0 };
        shares.set(name, each);
        each.n++;
        for (const counts of [preview, each]) {
          counts.changed += changed ? 1 : 0;
          counts.mended += changed && !fails ? 1 : 0;
        }
        preview.failed++;
        if (fails) count(families, mistake, after[mistake.at] ?? '');
        if ((family !== undefined && family !== name) || (left && !fails) || passed++ < skip) continue;
        if (preview.rows.length >= limit) continue;
        const said = fails
          ? { state: 'FailedValidation' as const, stage: mistake.stage, code: mistake.code, message: mistake.message }
          : { state: 'Completed' as const, stage: '', code: '', message: '' };
        preview.rows.push({ record, line: record + 1, family: name, before: row, after, ...said });
      }
      const found = [...families.values()].sort((a, b) => b.n - a.n);
      return { ...preview, families: found, shares: [...shares.values()] };
    },
  };
}

function* failed(batch: BatchRow): Generator<[Mistake, string[], number]> {
  for (let record = 1, n = 0; record <= batch.done && n < batch.failed; record++) {
    const { state, input } = recordOf(batch, record);
    const mistake = mistakes[share[n % share.length] ?? 0];
    if (!isFailed(state) || !mistake) continue;
    n++;
    yield [mistake, input.map((value, at) => (at === mistake.at ? mistake.spoil(value, n) : value)), record];
  }
}

function count(families: Map<string, Family>, mistake: Mistake, value: string): void {
  const { stage, code, field, message } = mistake;
  const id = idOf(mistake);
  const family = families.get(id) ?? { id, stage, code, field, column: field, message, n: 0, samples: [] };
  family.n++;
  if (family.samples.length < 5 && !family.samples.includes(value)) family.samples.push(value);
  families.set(id, family);
}
