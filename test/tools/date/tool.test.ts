import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsForAnyText } from '#test/tools/any-text.ts';
import { lookWith } from '#test/tools/look-with.ts';
import { dateTool } from '#tools/date/tool.ts';

const look = lookWith(dateTool);
const rowOf = (value: string) => look(value).row;
const inOrder = (order: string) => (value: string) => lookWith(dateTool, { order })(value).row;

describe('the date tool', () => {
  it('fills every column of a date with a time', () => {
    expect(look(' 2024-02-29T23:30:00.250-05:30 ')).toEqual({
      key: '2024-03-01T05:00:00.250Z',
      failure: undefined,
      row: {
        date_input: ' 2024-02-29T23:30:00.250-05:30 ',
        verdict: 'valid',
        is_valid: 'true',
        iso_date: '2024-02-29',
        iso_datetime_utc: '2024-03-01T05:00:00.250Z',
        detected_format: "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
        time_zone_assumed: '',
        error_code: '',
        error_message: '',
      },
    });
  });

  it('knows no time of a date without one', () => {
    expect(rowOf('2024-02-29')).toMatchObject({ iso_date: '2024-02-29', iso_datetime_utc: '', time_zone_assumed: '' });
  });

  it('says which time zone it took for a time without one', () => {
    expect(rowOf('2024-07-01 12:00')).toMatchObject({
      iso_datetime_utc: '2024-07-01T12:00:00Z',
      time_zone_assumed: 'UTC',
    });
    const berlin = lookWith(dateTool, { time_zone: 'Europe/Berlin' });
    expect(berlin('2024-07-01 12:00').row).toMatchObject({
      iso_datetime_utc: '2024-07-01T10:00:00Z',
      time_zone_assumed: 'Europe/Berlin',
    });
    expect(berlin('2024-01-01 00:30').row['iso_datetime_utc']).toBe('2023-12-31T23:30:00Z');
    expect(berlin('2024-03-31 02:30').row['iso_datetime_utc']).toBe('2024-03-31T01:30:00Z');
    expect(berlin('2024-07-01T12:00Z').row).toMatchObject({
      iso_datetime_utc: '2024-07-01T12:00:00Z',
      time_zone_assumed: '',
    });
    expect(() => lookWith(dateTool, { time_zone: 'Atlantis' })).toThrow('“Atlantis”');
  });

  it.each([
    ['01/02/2024', 'AMBIGUOUS_DATE', '2024-02-01', '2024-01-02'],
    ['13/02/2024', '2024-02-13', '2024-02-13', 'IMPOSSIBLE_DATE'],
    ['02/13/2024', '2024-02-13', 'IMPOSSIBLE_DATE', '2024-02-13'],
    ['02/02/2024', '2024-02-02', '2024-02-02', '2024-02-02'],
    ['3.4.2024', 'AMBIGUOUS_DATE', '2024-04-03', '2024-03-04'],
    ['3-4-24', 'AMBIGUOUS_DATE', '2024-04-03', '2024-03-04'],
    ['31/12/99', '1999-12-31', '1999-12-31', 'IMPOSSIBLE_DATE'],
    ['2024/1/2', '2024-01-02', '2024-01-02', '2024-01-02'],
    ['31/02/2024', 'IMPOSSIBLE_DATE', 'IMPOSSIBLE_DATE', 'IMPOSSIBLE_DATE'],
  ])('reads %s without an order, by day first, by month first as %s, %s, %s', (text, none, dayFirst, monthFirst) => {
    const answers = ['none', 'DMY', 'MDY'].map((order) => {
      const row = inOrder(order)(text);
      return row['iso_date'] || row['error_code'];
    });
    expect(answers).toEqual([none, dayFirst, monthFirst]);
  });

  it('takes the year first when it is told so', () => {
    expect(inOrder('YMD')('24-03-04')['iso_date']).toBe('2024-03-04');
    expect(inOrder('YMD')('24 Mar 04')['iso_date']).toBe('2024-03-04');
    expect(inOrder('YMD')('03/04/2024')['error_code']).toBe('AMBIGUOUS_DATE');
  });

  it.each([
    ['45292', '2024-01-01', '', 'excel_serial'],
    ['45292.75', '2024-01-01', '2024-01-01T18:00:00Z', 'excel_serial'],
    ['20240229', '2024-02-29', '', 'yyyyMMdd'],
    ['20240229153000', '2024-02-29', '2024-02-29T15:30:00Z', 'yyyyMMddHHmmss'],
    ['1700000000', '2023-11-14', '2023-11-14T22:13:20Z', 'epoch_seconds'],
    ['1700000000.5', '2023-11-14', '2023-11-14T22:13:20.500Z', 'epoch_seconds'],
    ['1700000000123', '2023-11-14', '2023-11-14T22:13:20.123Z', 'epoch_milliseconds'],
    ['1700000000123456', '2023-11-14', '2023-11-14T22:13:20.123Z', 'epoch_microseconds'],
    ['2024060', '2024-02-29', '', 'iso_ordinal'],
    ['31122024', '2024-12-31', '', 'ddMMyyyy'],
    ['/Date(1700000000123)/', '2023-11-14', '2023-11-14T22:13:20.123Z', 'epoch_milliseconds'],
  ])('reads the number %s as %s', (text, date, time, format) => {
    expect(rowOf(text)).toMatchObject({ iso_date: date, iso_datetime_utc: time, detected_format: format });
  });

  it('leaves numbers of five digits alone when it is told so', () => {
    expect(lookWith(dateTool, { spreadsheet_numbers: false })('45292').row['error_code']).toBe('UNPARSEABLE');
  });

  it.each([
    ['', 'EMPTY_INPUT'],
    ['tomorrow', 'UNPARSEABLE'],
    ['March 2024', 'UNPARSEABLE'],
    ['2024', 'UNPARSEABLE'],
    ['2024-03', 'UNPARSEABLE'],
    ['12:30', 'UNPARSEABLE'],
    ['1 March', 'UNPARSEABLE'],
    ['1 Smarch 2024', 'UNPARSEABLE'],
    ['1 March 2024 March', 'UNPARSEABLE'],
    ['1 March 2024 5', 'UNPARSEABLE'],
    ['1/2-2024', 'UNPARSEABLE'],
    ['2024-1', 'UNPARSEABLE'],
    ['2024-03-01 10:00 IST', 'UNPARSEABLE'],
    ['2024-03-01 13:00 pm', 'UNPARSEABLE'],
    ['1/2/3', 'UNPARSEABLE'],
    ['1 listopad 2024', 'AMBIGUOUS_DATE'],
    ['2023-02-29', 'IMPOSSIBLE_DATE'],
    ['1900-02-29', 'IMPOSSIBLE_DATE'],
    ['2024-13-01', 'IMPOSSIBLE_DATE'],
    ['2024-00-10', 'IMPOSSIBLE_DATE'],
    ['2024-04-31', 'IMPOSSIBLE_DATE'],
    ['31 April 2024', 'IMPOSSIBLE_DATE'],
    ['20240230', 'IMPOSSIBLE_DATE'],
    ['01022024', 'AMBIGUOUS_DATE'],
    ['2023366', 'IMPOSSIBLE_DATE'],
    ['2024-W53-1', 'IMPOSSIBLE_DATE'],
    ['2024-01-01T25:00', 'IMPOSSIBLE_DATE'],
    ['2024-01-01 10:60', 'IMPOSSIBLE_DATE'],
    ['2024-01-01T10:00+15:00', 'IMPOSSIBLE_DATE'],
    ['0000-01-01', 'OUT_OF_RANGE'],
    ['12024-01-01', 'OUT_OF_RANGE'],
    ['+012024-01-01', 'OUT_OF_RANGE'],
    ['1/2/12024', 'OUT_OF_RANGE'],
  ])('refuses %j with %s', (text, code) => {
    expect(rowOf(text)).toMatchObject({ verdict: 'invalid', is_valid: 'false', error_code: code, iso_date: '' });
  });

  it('gives one moment the same key however it is written', () => {
    const keys = ['2024-03-01T12:00:00Z', '2024-03-01 13:00+01:00', '1 Mar 2024 12:00 GMT', '1709294400'];
    expect(new Set(keys.map((text) => look(text).key))).toEqual(new Set(['2024-03-01T12:00:00Z']));
  });

  it('lets only what could be a date into a list', () => {
    expect(dateTool.check('٢٩')).toBeUndefined();
    for (const line of ['name', '1\u0001', '1'.repeat(101)]) expect(dateTool.check(line)).toBeDefined();
  });
});

const pieces = fc.array(
  fc.constantFrom(
    ...'0 1 2 3 12 29 31 99 2024 1999 / - . : T Z +02:00 Mar März mars Mo am pm 年 月 日 , W h'.split(' '),
    ' ',
  ),
  { maxLength: 12 },
);
const near = fc.oneof(
  pieces.map((parts) => parts.join('')),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
);
holdsForAnyText(dateTool, near);

describe('any moment between the years 1 and 9999', () => {
  const moments = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true });
  const inEnglish = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

  it('is read as it was written by other programs', () => {
    fc.assert(
      fc.property(moments, (date) => {
        const exact = date.toISOString();
        const second = `${exact.slice(0, 19)}Z`;
        expect(rowOf(exact)['iso_datetime_utc']).toBe(exact.replace('.000Z', 'Z'));
        expect(rowOf(date.toUTCString())['iso_datetime_utc']).toBe(second);
        if (date.getUTCFullYear() < 1000) return;
        expect(rowOf(inEnglish.format(date))['iso_date']).toBe(exact.slice(0, 10));
      }),
      { numRuns: 2000 },
    );
  });
});
