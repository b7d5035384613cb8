/**
 * Text for a terminal: aligned tables, and values from files made harmless. A file may hold control characters that
 * would move the cursor, change the title or hide text: what a person sees is always what is in the file.
 */
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wide =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}])/u;
const widest = 40;
const gap = '  ';

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Adds colour to a cell that has its width already. `row`: its number. */
  readonly paint?: (cell: string, row: number) => string;
}

/** Control characters as visible signs, invisible direction marks as a replacement sign. */
export function harmless(text: string): string {
  return text
    .replace(/\p{Cc}/gu, (sign) => {
      const code = sign.codePointAt(0) ?? 0;
      if (code < 0x20) return String.fromCodePoint(0x2400 + code);
      return code === 0x7f ? '\u2421' : '\ufffd';
    })
    .replace(/[\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += wide.test(segment) ? 2 : 1;
  return width;
}

/** The text, cut with an ellipsis where it is wider than `width`. */
export function cut(text: string, width: number): string {
  // Most cells are short: they need no walk through their signs.
  if (text.length * 2 <= width || widthOf(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of segmenter.segment(text)) {
    used += widthOf(segment);
    if (used > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** Lines of an aligned table: a head and the rows. Columns that do not fit into `width` are left out and counted. */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string[] {
  const cells = rows.map((row) => columns.map((_, at) => cut(harmless(row[at] ?? ''), widest)));
  const titles = columns.map(({ title }) => cut(harmless(title), widest));
  const widths = titles.map((title, at) =>
    cells.reduce((most, row) => Math.max(most, widthOf(row[at] ?? '')), widthOf(title)),
  );
  const shown = columnsThatFit(widths, width);
  const line = (row: readonly string[], no?: number) =>
    row
      .slice(0, shown)
      .map((cell, at) => {
        const padded = pad(cell, widths[at] ?? 0, columns[at]?.align ?? 'left');
        return no === undefined ? padded : (columns[at]?.paint?.(padded, no) ?? padded);
      })
      .join(gap)
      .trimEnd();
  const rest = columns.length - shown;
  const more = rest > 0 ? [`(and ${rest} more column${rest === 1 ? '' : 's'}: ${titles.slice(shown).join(', ')})`] : [];
  return [line(titles), ...cells.map((row, no) => line(row, no)), ...more];
}

/** Name and value, one pair a line. */
export function factLines(facts: readonly (readonly [name: string, value: string])[]): string[] {
  const width = Math.max(0, ...facts.map(([name]) => widthOf(name)));
  return facts.map(([name, value]) => `${pad(name, width, 'left')}${gap}${value}`.trimEnd());
}

function columnsThatFit(widths: readonly number[], width: number): number {
  let used = -gap.length;
  const first = widths.findIndex((one) => {
    used += gap.length + one;
    return used > width;
  });
  return first === -1 ? widths.length : Math.max(1, first);
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? text + space : space + text;
}
