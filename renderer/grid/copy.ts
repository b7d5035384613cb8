/** Puts the selected cell or rows on the clipboard and says so. */
import { t, tn } from '#contract/language/language.ts';
import { complain, tell } from '#renderer/parts/notices.tsx';
import { announce } from '#renderer/stores/announcer.ts';
import { count } from '#renderer/words/numbers.ts';
import { type Column, copyLimit, tableText } from './columns.ts';
import { type Cursor, rangeOf } from './cursor.ts';
import type { Pages } from './pages.ts';

export function copyRange<R>(pages: Pages<R>, columns: readonly Column<R>[], cursor: Cursor): void {
  const { from, to } = rangeOf(cursor);
  const rows = to - from + 1;
  if (rows > copyLimit) {
    tell(
      t('Too many rows to copy'),
      t('Up to {n} rows can be copied. Save the results as a file instead.', { n: count(copyLimit) }),
    );
    return;
  }
  copy(pages, columns, cursor, from, to).catch((error: unknown) => complain(error, t('Nothing was copied')));
}

async function copy<R>(pages: Pages<R>, columns: readonly Column<R>[], cursor: Cursor, from: number, to: number) {
  const rows = await pages.range(from, to + 1);
  const column = columns[cursor.column];
  const first = rows[0];
  if (!column || first === undefined) return;
  const single = cursor.anchor === null;
  await navigator.clipboard.writeText(single ? column.text(first) : tableText(rows, columns));
  if (single) announce(t('Cell copied'));
  else tell(t('Copied'), tn(rows.length, '{n} row with a header.', '{n} rows with a header.'));
}
