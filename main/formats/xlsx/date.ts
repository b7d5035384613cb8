/** Numbers that a workbook shows as dates or times, as ISO 8601. */

/** What a number format shows: days, the time of a day, or both. */
export type DateKind = 'date' | 'time' | 'both';

export function dateKind(format: string): DateKind | undefined {
  // Not what is quoted or escaped, nor colours and conditions; elapsed hours stand in brackets, too.
  const [positive = ''] = format.split(';');
  const signs = positive
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (signs === 'general' || !/[dmyhs]/.test(signs) || /[0#?]/.test(signs.replace(/s\.0+/g, ''))) return undefined;
  const time = /[hs]|\[m/.test(signs);
  const date = /[dy]/.test(signs) || !time;
  return date ? (time ? 'both' : 'date') : 'time';
}

/** Formats that have numbers instead of texts. */
export function dateKindOfBuiltin(id: number): DateKind | undefined {
  if (id === 22) return 'both';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'time';
  return (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'date' : undefined;
}

const day = 86_400_000;

/** Undefined for a number that is no date. */
export function isoDate(serial: number, kind: DateKind, from1904: boolean): string | undefined {
  if (!(serial >= 0 && serial < 2_958_466)) return undefined;
  const all = Math.round(serial * day);
  const whole = Math.floor(all / day);
  const rest = all - whole * day;
  if (kind === 'time') return clock(all);
  // The calendar of workbooks has a 29th of February 1900, which there never was.
  if (!from1904 && whole === 60) return undefined;
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  const date = new Date(start + whole * day).toISOString().slice(0, 10);
  return kind === 'date' && rest === 0 ? date : `${date}T${clock(rest)}`;
}

function clock(milliseconds: number): string {
  const part = (n: number, size = 2) => String(Math.floor(n)).padStart(size, '0');
  const fraction = milliseconds % 1000;
  const seconds = part((milliseconds / 1000) % 60) + (fraction === 0 ? '' : `.${part(fraction, 3)}`);
  return `${part(milliseconds / 3_600_000)}:${part((milliseconds / 60_000) % 60)}:${seconds}`;
}
