/** Dates in figures, as files of different countries have them: what comes first, and the same day as yyyy-mm-dd. */
import type { DateOrder } from '#contract/interface.ts';

const figures =
  /^(\d{1,4})\s*[./\-\s]\s*(\d{1,2})\s*[./\-\s]\s*(\d{1,4})\.?(?:[T ,]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?$/;

/** Undefined: it is no date of this order. One that begins with a year of four digits is understood in any order. */
export function readDate(text: string, order: DateOrder): string | undefined {
  const match = figures.exec(text.trim());
  if (!match) return undefined;
  const [, one = '', two = '', three = '', time] = match;
  const [year, month, day] =
    order === 'ymd' || one.length > 2 ? [one, two, three] : order === 'dmy' ? [three, two, one] : [three, one, two];
  if (year.length % 2 === 1 || day.length > 2 || Number(month) > 12 || Number(day) > 31) return undefined;
  const full = year.length === 2 ? String(Number(year) + (Number(year) < 69 ? 2000 : 1900)) : year;
  const clock = time === undefined ? '' : `T${time.indexOf(':') === 1 ? '0' : ''}${time}`;
  return `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${clock}`;
}

export interface Told {
  order: DateOrder;
  /** Some value can only be read so, and none only otherwise. */
  sure: boolean;
}

/** Looks at the values of a column one by one; one that only fits one order decides for all. */
export function watchDates() {
  let [days, months, either] = [0, 0, 0];
  return {
    look(text: string): void {
      const match = figures.exec(text.trim());
      const [, one = '', two = ''] = match ?? [];
      if (!match || one.length > 2) return;
      if (Number(one) > 12) days++;
      else if (Number(two) > 12) months++;
      else either++;
    },
    /** Undefined: the column has no dates that begin with a day or a month. */
    told(): Told | undefined {
      if (days + months + either === 0) return undefined;
      return { order: months > days ? 'mdy' : 'dmy', sure: days === 0 ? months > 0 : months === 0 };
    },
  };
}
