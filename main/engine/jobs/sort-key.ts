/**
 * A value as a text that sorts where a person looks for it: numbers by their size, then texts without regard to case and
 * accents. An empty value is the empty key, which is put last whichever way.
 */
const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;
const plainText = /^[\0-\x7f]*$/;

/** Longer texts that begin alike keep the order of the records. */
const longest = 400;

const numberMark = '\u0001';
const textMark = '\u0002';

export function sortKey(value: string): string {
  const trimmed = value.trim();
  if (trimmed === '') return '';
  if (trimmed.length <= 40 && plainNumber.test(trimmed)) return numberKey(Number(trimmed));
  const start = trimmed.slice(0, longest);
  return textMark + (plainText.test(start) ? start : start.normalize('NFKD').replace(/\p{M}+/gu, '')).toLowerCase();
}

const bits = new DataView(new ArrayBuffer(8));

/** The bits of a number in four characters, turned so that they compare as the number does. */
export function numberKey(n: number): string {
  // Minus zero is zero.
  bits.setFloat64(0, n === 0 ? 0 : n);
  const negative = (bits.getUint16(0) & 0x8000) !== 0;
  let key = numberMark;
  for (let at = 0; at < 8; at += 2) {
    const part = bits.getUint16(at);
    key += String.fromCharCode(negative ? ~part & 0xffff : at === 0 ? part | 0x8000 : part);
  }
  return key;
}

export interface Keyed {
  key: string;
  record: number;
}

export function keyOrder(down: boolean): (a: Keyed, b: Keyed) => number {
  const [less, more] = down ? [1, -1] : [-1, 1];
  return (a, b) => {
    if (a.key === b.key) return a.record - b.record;
    if (a.key === '') return 1;
    if (b.key === '') return -1;
    return a.key < b.key ? less : more;
  };
}
