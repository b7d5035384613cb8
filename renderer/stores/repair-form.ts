/** The repair that is being put together: what a person has entered so far, and the repair that it makes. */
import { create } from 'zustand';
import type { Family, Repair } from '#contract/repair.ts';
import type { ChangeKind } from '#renderer/words/change-kinds.ts';
import { everyFamily } from './failures.ts';

export interface Pair {
  from: string;
  to: string;
}

export interface RepairForm {
  /** The family that it is for. */
  of: string | null;
  column: string;
  kind: ChangeKind;
  value: string;
  find: string;
  by: string;
  pattern: boolean;
  pairs: readonly Pair[];
  expression: string;
}

const blank: RepairForm = {
  ...{ of: null, column: '', kind: 'set', value: '', find: '', by: '', pattern: false },
  ...{ pairs: [], expression: '' },
};

export const useRepairForm = create<RepairForm>(() => blank);

let began: RepairForm = blank;

/** A form for this family; undefined: for all that failed, in this column. */
export function startForm(family: Family | undefined, column: string): void {
  began = {
    ...blank,
    of: family?.id ?? everyFamily,
    column: family?.column || column,
    // Where only some values are right, the wrong ones are few.
    kind: family?.code === 'NOT_IN_LIST' ? 'map' : 'set',
    pairs: pairsOf(family?.samples ?? []),
  };
  useRepairForm.setState(began);
}

/** Begins anew once a repair is applied, unless something else has been entered since. */
export function clearForm(applied: Repair): void {
  if (JSON.stringify(repairOf(useRepairForm.getState())) === JSON.stringify(applied)) useRepairForm.setState(began);
}

/** What was entered goes with the family that is left. */
export function leaveForm(): void {
  useRepairForm.setState(blank);
}

export function changeForm(part: Partial<RepairForm>): void {
  useRepairForm.setState(part);
}

function pairsOf(samples: readonly string[]): Pair[] {
  return samples.length > 0 ? samples.map((from) => ({ from, to: '' })) : [{ from: '', to: '' }];
}

export function setPair(at: number, part: Partial<Pair>): void {
  useRepairForm.setState(({ pairs }) => ({ pairs: pairs.map((pair, i) => (i === at ? { ...pair, ...part } : pair)) }));
}

export function addPair(): void {
  useRepairForm.setState(({ pairs }) => ({ pairs: [...pairs, { from: '', to: '' }] }));
}

/** Undefined while something is still to be entered. */
export function repairOf(form: RepairForm): Repair | undefined {
  const change = changeOf(form);
  if (!change || form.column === '' || form.of === null) return undefined;
  return { column: form.column, change, ...(form.of === everyFamily ? {} : { family: form.of }) };
}

function changeOf({ kind, value, find, by, pattern, pairs, expression }: RepairForm): Repair['change'] | undefined {
  switch (kind) {
    case 'set':
      return value === '' ? undefined : { kind, value };
    case 'empty':
      return { kind: 'set', value: '' };
    case 'replace':
      return find === '' ? undefined : { kind, find, by, pattern };
    case 'map': {
      const filled = pairs.filter(({ to }) => to !== '');
      return filled.length === 0
        ? undefined
        : { kind, values: Object.fromEntries(filled.map(({ from, to }) => [from, to])) };
    }
    case 'compute':
      return expression.trim() === '' ? undefined : { kind, expression };
    default:
      return { kind };
  }
}
