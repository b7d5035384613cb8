import { describe, expect, it } from 'vitest';
import { readDate, watchDates } from '#flows/date-order.ts';

describe('a date in figures', () => {
  it.each([
    ['31.12.2024', 'dmy', '2024-12-31'],
    ['1/2/24', 'dmy', '2024-02-01'],
    ['1/2/24', 'mdy', '2024-01-02'],
    ['12-31-99', 'mdy', '1999-12-31'],
    ['2024/2/9', 'ymd', '2024-02-09'],
    ['2024-12-31', 'dmy', '2024-12-31'],
    ['31.12.2024 9:05', 'dmy', '2024-12-31T09:05'],
    ['31. 12. 2024', 'dmy', '2024-12-31'],
  ] as const)('%s is read with %s as %s', (text, order, day) => expect(readDate(text, order)).toBe(day));

  it.each(['soon', '31.12', '2024', '1.2.345', '31.12.2024 noon'])('is not %s', (text) =>
    expect(readDate(text, 'dmy')).toBeUndefined(),
  );
});

const told = (...values: string[]) => {
  const watch = watchDates();
  for (const value of values) watch.look(value);
  return watch.told();
};

describe('a column of dates', () => {
  it('has the day first once one day is after the twelfth, and the month first the other way round', () => {
    expect(told('01.02.2024', '', '13.02.2024')).toEqual({ order: 'dmy', sure: true });
    expect(told('01/02/2024', '02/13/2024')).toEqual({ order: 'mdy', sure: true });
  });

  it('may not tell, or tell two things', () => {
    expect(told('01/02/2024', '03/04/2024')).toEqual({ order: 'dmy', sure: false });
    expect(told('13/02/2024', '02/13/2024', '02/14/2024')).toEqual({ order: 'mdy', sure: false });
    expect(told('2024-01-02', 'soon')).toBeUndefined();
  });
});
