/** Whether the first row of a table names its columns, and what the fields are called. */

/** Names hold no address and are not numbers; and they differ from the values below, or at least never recur there. */
export function looksLikeHeader([first = [], ...below]: readonly string[][]): boolean {
  if (first.every((cell) => cell.trim() === '') || !first.every(mayBeName)) return false;
  if (below.length === 0) return true;
  const columns = first.map((name, index) => ({
    name: name.trim(),
    values: below.map((row) => (row[index] ?? '').trim()),
  }));
  if (columns.some(({ name, values }) => /\d/.test(name) && mostly(values, (value) => shape(value) === shape(name))))
    return false;
  if (columns.some(({ name, values }) => name !== '' && mostly(values, (value) => !mayBeName(value)))) return true;
  // A column of plain words has no mark of its own: alone it is taken for a list.
  return first.length > 1 && columns.every(({ name, values }) => name === '' || !values.includes(name));
}

const longestName = 200;

function mayBeName(cell: string): boolean {
  const value = cell.trim();
  return !value.includes('@') && !(/\d/.test(value) && !/\p{L}/u.test(value)) && value.length <= longestName;
}

function mostly(values: readonly string[], is: (value: string) => boolean): boolean {
  const filled = values.filter((value) => value !== '');
  return filled.length > 0 && filled.filter(is).length * 2 > filled.length;
}

/** Letters and digits reduced to their kind: “AB-12” and “XYZ-7” have one shape. */
function shape(value: string): string {
  return value
    .slice(0, longestName)
    .replace(/\p{L}+/gu, 'a')
    .replace(/\d+/g, '9');
}

/** Unique, never empty, on one line; names like `__proto__` are names like any other. */
export function fieldNames(first: readonly string[], header: boolean): string[] {
  if (!header) return first.map((_, index) => `column_${index + 1}`);
  const names = first.map((cell, index) => oneLine(cell) || `column_${index + 1}`);
  const originals = new Set(names);
  const used = new Set<string>();
  return names.map((name) => {
    let unique = name;
    // A number must not take a name that another column brings along.
    for (let n = 2; used.has(unique) || (unique !== name && originals.has(unique)); n++) unique = `${name}_${n}`;
    used.add(unique);
    return unique;
  });
}

function oneLine(cell: string): string {
  const name = cell.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  // Never half of a character.
  return name.slice(0, longestName).replace(/\p{Surrogate}$/u, '');
}
