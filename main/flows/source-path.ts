/**
 * Where the value of a field comes from: a column of the input, or a place inside a column that holds JSON text, such
 * as `tags[0].name` of the column `tags`.
 */
export type Read = (row: readonly string[]) => string;

/** Undefined when the input has no such column. */
export function compileSource(source: string, columns: readonly string[]): Read | undefined {
  const at = columnAt(source, columns);
  if (at >= 0) return (row) => row[at] ?? '';
  return insideColumn(source, columns);
}

/** The place of a column by its exact name, or by its name in another case; -1: there is none. */
export function columnAt(name: string, columns: readonly string[]): number {
  const exact = columns.indexOf(name);
  if (exact >= 0) return exact;
  const lower = name.trim().toLowerCase();
  return columns.findIndex((column) => column.trim().toLowerCase() === lower);
}

function insideColumn(source: string, columns: readonly string[]): Read | undefined {
  const steps = source.match(/\[\d+\]|[^.[\]]+/g) ?? [];
  // The longest beginning that is a column; what follows leads into its text.
  for (let n = steps.length - 1; n > 0; n--) {
    const end = steps.slice(0, n).reduce((length, step) => source.indexOf(step, length) + step.length, 0);
    const at = columnAt(source.slice(0, end), columns);
    if (at < 0) continue;
    const path = steps.slice(n).map((step) => (step.startsWith('[') ? Number(step.slice(1, -1)) : step));
    return (row) => dig(row[at] ?? '', path);
  }
  return undefined;
}

function dig(text: string, path: readonly (string | number)[]): string {
  if (!/^\s*[[{]/.test(text)) return '';
  let value: unknown;
  try {
    value = JSON.parse(text, keepDigits);
  } catch {
    // Not JSON after all: there is nothing inside.
    return '';
  }
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return '';
    value = (value as Record<string | number, unknown>)[step];
  }
  if (value === null || value === undefined) return '';
  if (value instanceof Digits) return value.text;
  return typeof value === 'object' ? written(value) : String(value);
}

/** A number as it stands in the text: no digit of it is lost on the way. */
class Digits {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

function keepDigits(_key: string, value: unknown, context?: { source?: string }): unknown {
  return typeof value === 'number' && context?.source !== undefined ? new Digits(context.source) : value;
}

function written(value: unknown): string {
  if (value instanceof Digits) return value.text;
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, each]) => `${JSON.stringify(name)}:${written(each)}`)
    .join(',')}}`;
}
