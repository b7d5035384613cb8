/** Repairs and what they achieve, as sentences. */
import type { Family, Repair, Share } from '#contract/repair.ts';
import { count, countOf } from './numbers.ts';

/** Longer values are cut: a list of repairs is read at a glance. */
const longest = 40;

function quoted(text: string): string {
  const visible = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return `“${visible}”`;
}

/** “Replace “,” by “.” in “amount””. */
export function changeWords({ column, change }: Pick<Repair, 'column' | 'change'>): string {
  const name = quoted(column);
  switch (change.kind) {
    case 'set':
      return change.value === '' ? `Empty ${name}` : `Set ${name} to ${quoted(change.value)}`;
    case 'trim':
      return `Trim spaces in ${name}`;
    case 'lower':
      return `Write ${name} in lower case`;
    case 'upper':
      return `Write ${name} in upper case`;
    case 'replace':
      return replaceWords(change, name);
    case 'map':
      return mapWords(change.values, name);
    case 'compute':
      return `Compute ${name} as ${quoted(change.expression)}`;
  }
}

type Replace = Extract<Repair['change'], { kind: 'replace' }>;

function replaceWords({ find, by, pattern }: Replace, name: string): string {
  const what = `${pattern ? 'the pattern ' : ''}${quoted(find)}`;
  return by === '' ? `Remove ${what} from ${name}` : `Replace ${what} by ${quoted(by)} in ${name}`;
}

function mapWords(values: Readonly<Record<string, string>>, name: string): string {
  const pairs = Object.entries(values);
  const shown = pairs.slice(0, 2).map(([from, to]) => `${quoted(from)} by ${quoted(to)}`);
  const more = pairs.length - shown.length;
  return `Replace ${countOf(pairs.length, 'value')} of ${name}: ${shown.join(', ')}${more > 0 ? ` and ${count(more)} more` : ''}`;
}

/** Which records a repair is for: “record 12”, “all failed records”, or the sentence of its family. */
export function scopeWords(
  { family, records }: Pick<Repair, 'family' | 'records'>,
  families: readonly Family[],
): string {
  if (records) return records.length === 1 ? `record ${count(records[0] ?? 0)}` : countOf(records.length, 'record');
  if (family === undefined) return 'all failed records';
  const found = families.find(({ id }) => id === family);
  return found ? `${countOf(found.n, 'record')}: ${titleOf(found)}` : 'records of one kind';
}

/** What is wrong with the records of a family, without the place where each has its own value. */
export function titleOf({ message, code }: Pick<Family, 'message' | 'code'>): string {
  return message.replace(/:? “…”/g, '') || code;
}

/** What a repair that is being put together would do. `before`: without it. */
export function previewSentence(before: Share, after: Share): string {
  if (after.changed === before.changed && after.mended === before.mended && before.changed === 0)
    return 'This changes none of these records.';
  const head = before.changed > 0 ? 'Together with the changes so far it changes' : 'Changes';
  const left = after.n - after.mended;
  const rest = left > 0 ? `; ${count(left)} would still fail` : '';
  const loss = before.mended - after.mended;
  const fewer = loss > 0 ? ` That is ${count(loss)} fewer than without it.` : '';
  return `${head} ${countOf(after.changed, 'record')}, mends ${count(after.mended)} of ${count(after.n)}${rest}.${fewer}`;
}

/** What the repairs have made of a family: nothing yet, “17 left”, “mended”. */
export function shareWords({ n, mended }: Pick<Share, 'n' | 'mended'>): string {
  if (mended === 0) return '';
  return mended >= n ? 'mended' : `${count(n - mended)} left`;
}

/** Above everything: how far one is. */
export function progressWords({ n, mended }: Pick<Share, 'n' | 'mended'>): string {
  const failed = `${countOf(n, 'record')} failed`;
  if (mended === 0) return `${failed}. Choose what is wrong, and how it is put right.`;
  if (mended >= n) return n === 1 ? 'The failed record is mended.' : `All ${count(n)} failed records are mended.`;
  return `${failed}: ${count(mended)} ${mended === 1 ? 'is' : 'are'} mended, ${count(n - mended)} left.`;
}

/** Several families as one. */
export function sumOf(shares: Iterable<Share>): Share {
  const sum = { family: '', n: 0, changed: 0, mended: 0 };
  for (const { n, changed, mended } of shares) {
    sum.n += n;
    sum.changed += changed;
    sum.mended += mended;
  }
  return sum;
}
