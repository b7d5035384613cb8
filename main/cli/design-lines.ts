/** An interface or a flow in words, for a person at a terminal. */
import type { DesignRow } from '#contract/design.ts';
import type { Flow } from '#contract/flow.ts';
import type { Field, Interface } from '#contract/interface.ts';
import { factLines, harmless, tableLines } from './table.ts';
import { terminalWidth } from './terminal.ts';

export function interfaceLines(row: DesignRow, { fields, keepOthers, schema, scopes }: Interface): string[] {
  const columns = [{ title: 'field' }, { title: 'comes from' }, { title: 'type' }, { title: 'rules' }];
  return [
    ...headLines(row),
    ...factLines([
      ['offered for', scopes.join(', ')],
      ['other columns', keepOthers ? 'go along' : 'are left out'],
      ...(schema === undefined ? [] : [['JSON schema', 'yes'] as const]),
    ]),
    '',
    ...tableLines(
      columns,
      fields.map((field) => [field.name, originOf(field), field.type, rulesOf(field).join(', ')]),
      terminalWidth(),
    ),
  ];
}

function originOf({ name, source, constant, expression }: Field): string {
  if (constant !== undefined) return `always “${constant}”`;
  return expression === undefined ? `column ${source ?? name}` : `= ${expression}`;
}

function rulesOf(field: Field): string[] {
  const { required, unique, dates, pattern, min, max, oneOf, default: preset } = field;
  return [
    ...(required ? ['required'] : []),
    ...(unique ? ['unique'] : []),
    ...(dates === undefined ? [] : [`written ${dates}`]),
    ...(pattern === undefined ? [] : [`like ${pattern}`]),
    ...(min === undefined ? [] : [`at least ${min}`]),
    ...(max === undefined ? [] : [`at most ${max}`]),
    ...(oneOf ? [`one of ${oneOf.join(' | ')}`] : []),
    ...(preset === undefined ? [] : [`“${preset}” when empty`]),
  ];
}

export function stageLines(row: DesignRow, flow: Flow): string[] {
  const { rules, transform, tools, geocode, insert, after, threshold } = flow;
  const stages: [string, string][] = [
    ...rules.map(({ expression, message }): [string, string] => ['validate', `${expression}, else “${message}”`]),
    ...transform.map(({ field, expression }): [string, string] => ['transform', `${field} = ${expression}`]),
    ...tools.map(({ tool, field }): [string, string] => ['tool', `${tool} on ${field}`]),
    ...(geocode ? [['geocode', geocode.field] as [string, string]] : []),
    ...(insert ? [['insert', insertWords(insert)] as [string, string]] : []),
    ...after.map(({ kind }): [string, string] => ['then', kind]),
    ['failure limit', threshold === null ? 'off' : `${threshold} %`],
  ];
  return [...headLines(row), '', ...factLines(stages).map(harmless)];
}

function insertWords({ entity, key, references }: NonNullable<Flow['insert']>): string {
  const waits = references.map((each) => `${each.column} names a ${each.entity}`);
  return `as ${entity} under ${key}${waits.length ? `; ${waits.join(', ')}` : ''}`;
}

function headLines({ name, version, description }: DesignRow): string[] {
  return [harmless(`${name}, version ${version}`), ...(description === '' ? [] : [harmless(description)])];
}
