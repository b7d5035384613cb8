/** Repairs and what they achieve, as sentences. */
import { saidAgain, t, tn } from '#contract/language/language.ts';
import type { Family, Repair, Share } from '#contract/repair.ts';
import { count } from './numbers.ts';

/** Longer values are cut: a list of repairs is read at a glance. */
const longest = 40;

function quoted(text: string): string {
  const visible = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return t('“{text}”', { text: visible });
}

/** “Replace “,” by “.” in “amount””. */
export function changeWords({ column, change }: Pick<Repair, 'column' | 'change'>): string {
  const name = quoted(column);
  switch (change.kind) {
    case 'set':
      return change.value === ''
        ? t('Empty {name}', { name })
        : t('Set {name} to {quoted}', { name, quoted: quoted(change.value) });
    case 'trim':
      return t('Trim spaces in {name}', { name });
    case 'lower':
      return t('Write {name} in lower case', { name });
    case 'upper':
      return t('Write {name} in upper case', { name });
    case 'replace':
      return replaceWords(change, name);
    case 'map':
      return mapWords(change.values, name);
    case 'compute':
      return t('Compute {name} as {quoted}', { name, quoted: quoted(change.expression) });
  }
}

type Replace = Extract<Repair['change'], { kind: 'replace' }>;

function replaceWords({ find, by, pattern }: Replace, name: string): string {
  const [what, to] = [quoted(find), quoted(by)];
  if (by === '')
    return pattern
      ? t('Remove the pattern {what} from {name}', { what, name })
      : t('Remove {what} from {name}', { what, name });
  return pattern
    ? t('Replace the pattern {what} by {to} in {name}', { what, to, name })
    : t('Replace {what} by {to} in {name}', { what, to, name });
}

function mapWords(values: Readonly<Record<string, string>>, name: string): string {
  const pairs = Object.entries(values);
  const shown = pairs.slice(0, 2).map(([from, to]) => t('{from} by {to}', { from: quoted(from), to: quoted(to) }));
  const more = pairs.length - shown.length;
  const list = more > 0 ? t('{names} and {n} more', { names: shown.join(', '), n: count(more) }) : shown.join(', ');
  return tn(pairs.length, 'Replace {n} value of {name}: {list}', 'Replace {n} values of {name}: {list}', {
    name,
    list,
  });
}

/** Which records a repair is for: “record 12”, “all failed records”, or the sentence of its family. */
export function scopeWords(
  { family, records }: Pick<Repair, 'family' | 'records'>,
  families: readonly Family[],
): string {
  if (records)
    return records.length === 1
      ? t('record {n}', { n: count(records[0] ?? 0) })
      : tn(records.length, '{n} record', '{n} records');
  if (family === undefined) return t('all failed records');
  const found = families.find(({ id }) => id === family);
  return found
    ? tn(found.n, '{n} record: {title}', '{n} records: {title}', { title: titleOf(found) })
    : t('records of one kind');
}

/** What is wrong with the records of a family, without the place where each has its own value. */
export function titleOf({ message, code }: Pick<Family, 'message' | 'code'>): string {
  return saidAgain(message).replace(/:? [“„]…[”“]/g, '') || code;
}

/** What a repair that is being put together would do. `before`: without it. */
export function previewSentence(before: Share, after: Share): string {
  if (after.changed === before.changed && after.mended === before.mended && before.changed === 0)
    return t('This changes none of these records.');
  const left = after.n - after.mended;
  const values = { mended: count(after.mended), total: count(after.n), left: count(left) };
  const loss = before.mended - after.mended;
  const sentence = before.changed > 0 ? together(after.changed, left, values) : alone(after.changed, left, values);
  return loss > 0 ? `${sentence} ${t('That is {loss} fewer than without it.', { loss: count(loss) })}` : sentence;
}

type Figures = Record<'mended' | 'total' | 'left', string>;

function alone(changed: number, left: number, values: Figures): string {
  return left > 0
    ? tn(
        changed,
        'Changes {n} record, mends {mended} of {total}; {left} would still fail.',
        'Changes {n} records, mends {mended} of {total}; {left} would still fail.',
        values,
      )
    : tn(
        changed,
        'Changes {n} record, mends {mended} of {total}.',
        'Changes {n} records, mends {mended} of {total}.',
        values,
      );
}

function together(changed: number, left: number, values: Figures): string {
  return left > 0
    ? tn(
        changed,
        'Together with the changes so far it changes {n} record, mends {mended} of {total}; {left} would still fail.',
        'Together with the changes so far it changes {n} records, mends {mended} of {total}; {left} would still fail.',
        values,
      )
    : tn(
        changed,
        'Together with the changes so far it changes {n} record, mends {mended} of {total}.',
        'Together with the changes so far it changes {n} records, mends {mended} of {total}.',
        values,
      );
}

/** What the repairs have made of a family: nothing yet, “17 left”, “mended”. */
export function shareWords({ n, mended }: Pick<Share, 'n' | 'mended'>): string {
  if (mended === 0) return '';
  return mended >= n ? t('mended') : t('{n} left', { n: count(n - mended) });
}

/** Above everything: how far one is. */
export function progressWords({ n, mended }: Pick<Share, 'n' | 'mended'>): string {
  if (mended === 0)
    return tn(
      n,
      '{n} record failed. Choose what is wrong, and how it is put right.',
      '{n} records failed. Choose what is wrong, and how it is put right.',
    );
  if (mended >= n)
    return n === 1 ? t('The failed record is mended.') : t('All {n} failed records are mended.', { n: count(n) });
  return tn(mended, '{failed}: {n} is mended, {left} left.', '{failed}: {n} are mended, {left} left.', {
    failed: tn(n, '{n} record failed', '{n} records failed'),
    left: count(n - mended),
  });
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
