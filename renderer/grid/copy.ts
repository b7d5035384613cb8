/** Puts the selected cell or rows on the clipboard and says so. */
import { complain, tell } from '#renderer/parts/notices.tsx';
import { announce } from '#renderer/stores/announcer.ts';
import { countOf } from '#renderer/words/numbers.ts';
import { type Column, copyLimit, tableText } from './columns.ts';
import { type Cursor, rangeOf } from './cursor.ts';
import type { Pages } from './pages.ts';

export function copyRange<R>(pages: Pages<R>, columns: readonly Column<R>[], cursor: Cursor): void {
  const { from, to } = rangeOf(cursor);
  const rows = to - from + 1;
  if (rows > copyLimit) {
    tell(
      'Too many rows to copy',
      `Up to ${countOf(copyLimit, 'row')} can be copied. Save the results as a file instead.`,
    );
    return;
  }
  copy(pages, columns, cursor, from, to).catch((error: unknown) => complain(error, 'Nothing was copied'));
}

async function copy<R>(pages: Pages<R>, columns: readonly Column<R>[], cursor: Cursor, from: number, to: number) {
  const rows = await pages.range(from, to + 1);
  const column = columns[cursor.column];
  const first = rows[0];
  if (!column || first === undefined) return;
  const single = cursor.anchor === null;
  await navigator.clipboard.writeText(single ? column.text(first) : tableText(rows, columns));
  if (single) announce('Cell copied');
  else tell('Copied', `${countOf(rows.length, 'row')} with a header.`);
}
