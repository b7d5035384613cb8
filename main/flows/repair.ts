/** Applies repairs to rows of the input, in their order: each sees what those before it made. */
import { RE2JS } from 're2js';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import type { Repair } from '#contract/repair.ts';
import { compileText } from './expression.ts';
import { listed } from './mapping.ts';
import { columnAt } from './source-path.ts';

/** Answers the row that is meant, which is the same one when nothing applies. */
export type Mend = (record: number, family: string, row: readonly string[]) => readonly string[];

type Change = (value: string, row: readonly string[]) => string;

/** Throws a Failure for a column that is not there, or a pattern or an expression that makes no sense. */
export function compileRepairs(repairs: readonly Repair[], columns: readonly string[]): Mend {
  const compiled = repairs.map((repair) => {
    const at = columnAt(repair.column, columns);
    if (at < 0)
      throw new Failure(
        'not-found',
        sentence`There is no column “${repair.column}”. The columns are: ${listed(columns)}.`,
      );
    const records = repair.records && new Set(repair.records);
    const applies = (record: number, family: string) =>
      records ? records.has(record) : repair.family === undefined || repair.family === family;
    return { at, applies, change: compileChange(repair, columns) };
  });
  return (record, family, row) => {
    let mended: string[] | undefined;
    for (const { at, applies, change } of compiled) {
      if (!applies(record, family)) continue;
      const present = mended ?? row;
      const before = present[at] ?? '';
      const after = change(before, present);
      if (after === before) continue;
      mended ??= [...row];
      mended[at] = after;
    }
    return mended ?? row;
  };
}

function compileChange({ change, column }: Repair, columns: readonly string[]): Change {
  switch (change.kind) {
    case 'set':
      return () => change.value;
    case 'trim':
      return (value) => value.trim().replace(/\s+/g, ' ');
    case 'lower':
      return (value) => value.toLowerCase();
    case 'upper':
      return (value) => value.toUpperCase();
    case 'map': {
      const values = new Map(Object.entries(change.values));
      return (value) => values.get(value) ?? value;
    }
    case 'replace':
      return change.pattern
        ? replacePattern(change.find, change.by)
        : (value) => value.replaceAll(change.find, () => change.by);
    case 'compute':
      return computed(change.expression, column, columns);
  }
}

function replacePattern(find: string, by: string): Change {
  try {
    const pattern = RE2JS.compile(find);
    return (value) => pattern.matcher(value).replaceAll(by);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Failure('bad-input', sentence`The pattern “${find}” cannot be understood: ${why}.`, { cause: error });
  }
}

/** A value for which the expression fails stays as it is: it is among those that are still wrong. */
function computed(expression: string, column: string, columns: readonly string[]): Change {
  const fields = columns.map((name) => ({ name, type: 'text' as const }));
  const evaluate = compileText(expression, { fields, columns }, `the repair of “${column}”`);
  return (value, row) => {
    try {
      return evaluate(row, row);
    } catch {
      return value;
    }
  };
}

/** What failures have in common: their sentence without the values in it. */
export function familyOf({ stage, code, field, message }: FailureWords): string {
  return [stage, code, field, commonOf(message)].join(' · ');
}
interface FailureWords {
  stage: string;
  code: string;
  field: string;
  message: string;
}

/** Numbers become #; of what stands in quotation marks only names that are fixed stay. */
export function commonOf(message: string): string {
  return message
    .replace(/: “.*”/s, ': “…”')
    .replace(/\d+/g, '#')
    .slice(0, 500);
}
