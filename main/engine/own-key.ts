/** The key that a record of a batch brings itself, read from its page; the last page is kept, since records come in order. */
import { blockText, decodeRow, splitRows } from '#formats/row-text.ts';
import { findPage, readPage } from '#store/page.ts';
import type { Live } from './live.ts';

export function ownKeys({ db, batch }: Live): (record: number) => string {
  const { insert, layout } = batch.definition;
  const at = insert ? layout.fields.indexOf(insert.key) : -1;
  let first = 0;
  let texts: string[] = [];
  return (record) => {
    if (record < first || record >= first + texts.length) {
      const page = findPage(db, record);
      if (!page) return '';
      first = page.first;
      texts = splitRows(blockText(readPage(db, page.no).input));
    }
    return (decodeRow(texts[record - first] ?? '')[at] ?? '').trim();
  };
}
