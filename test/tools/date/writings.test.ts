/** Ways in which dates are written: examples of standards, of programs, and of twenty languages and more. */
import { describe, expect, it } from 'vitest';
import { lookWith } from '#test/tools/look-with.ts';
import { dateTool } from '#tools/date/tool.ts';

const look = (value: string) => lookWith(dateTool)(value).row;

describe('a time of a computer', () => {
  it.each([
    // RFC 3339
    ['1985-04-12T23:20:50.52Z', '1985-04-12T23:20:50.520Z'],
    ['1996-12-19T16:39:57-08:00', '1996-12-20T00:39:57Z'],
    ['1990-12-31T23:59:60Z', '1991-01-01T00:00:00Z'],
    ['1990-12-31T15:59:60-08:00', '1991-01-01T00:00:00Z'],
    ['1937-01-01T12:00:27.87+00:20', '1937-01-01T11:40:27.870Z'],
    // RFC 5322 and its forerunners
    ['Fri, 21 Nov 1997 09:55:06 -0600', '1997-11-21T15:55:06Z'],
    ['Tue, 1 Jul 2003 10:52:37 +0200', '2003-07-01T08:52:37Z'],
    ['Thu, 13 Feb 1969 23:32:54 -0330', '1969-02-14T03:02:54Z'],
    ['21 Nov 97 09:55:06 GMT', '1997-11-21T09:55:06Z'],
    // HTTP
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37Z'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37Z'],
    ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37Z'],
    // programs
    ['Mon Jun 03 2024 10:11:12 GMT+0200 (Central European Summer Time)', '2024-06-03T08:11:12Z'],
    ['Mon Jun  3 10:11:12 CEST 2024', '2024-06-03T08:11:12Z'],
    ['10/Oct/2000:13:55:36 -0700', '2000-10-10T20:55:36Z'],
    ['2024-06-03 10:11:12,345', '2024-06-03T10:11:12.345Z'],
    ['2024-06-03 10:11:12.123456+00', '2024-06-03T10:11:12.123Z'],
    ['2024-06-03T10:11+02:00[Europe/Paris]', '2024-06-03T08:11:00Z'],
    ['20240603T101112Z', '2024-06-03T10:11:12Z'],
    ['20240603T1011+0200', '2024-06-03T08:11:00Z'],
    ['2024-06-03T24:00:00Z', '2024-06-04T00:00:00Z'],
    ['2024-06-03 10:11:12 UTC', '2024-06-03T10:11:12Z'],
    ['6/13/2024 3:04 PM', '2024-06-13T15:04:00Z'],
    ['13/06/2024 12:00 am', '2024-06-13T00:00:00Z'],
    ['3pm 13 June 2024', '2024-06-13T15:00:00Z'],
    ['13 juin 2024 à 14h30', '2024-06-13T14:30:00Z'],
    ['13. Juni 2024, 14:30 Uhr', '2024-06-13T14:30:00Z'],
  ])('%s is %s', (text, utc) => {
    expect(look(text)).toMatchObject({ verdict: 'valid', iso_datetime_utc: utc });
  });
});

describe('a date of ISO 8601', () => {
  it.each([
    ['2004-W53-6', '2005-01-01'],
    ['2004-W53-7', '2005-01-02'],
    ['2005-W52-6', '2005-12-31'],
    ['2007-W01-1', '2007-01-01'],
    ['2008-W01-1', '2007-12-31'],
    ['2008W012', '2008-01-01'],
    ['2009-W01-1', '2008-12-29'],
    ['2009-W53-7', '2010-01-03'],
    ['1981-095', '1981-04-05'],
    ['2024-366', '2024-12-31'],
    ['0001-01-01', '0001-01-01'],
    ['9999-12-31', '9999-12-31'],
    ['2000-02-29', '2000-02-29'],
  ])('%s is %s', (text, date) => {
    expect(look(text)['iso_date']).toBe(date);
  });
});

describe('the 3rd of March 2024', () => {
  it.each([
    '2024-03-03',
    '03/03/2024',
    '3.3.2024',
    '3. 3. 2024',
    '03.03.2024.',
    '3 3 2024',
    '2024.03.03',
    '２０２４/０３/０３',
    '٢٠٢٤-٠٣-٠٣',
    "'2024-03-03",
    'March 3, 2024',
    'March 3rd, 2024',
    'Mar. 3 2024',
    'Sunday, 3 March 2024',
    '3-MAR-2024',
    '3-Mar-24',
    "3 Mar '24",
    '2024-Mar-03',
    'the 3rd of March 2024',
    '3. März 2024',
    'Sonntag, den 3. März 2024',
    '3 III 2024',
    '3.iii.2024',
    '3 mars 2024',
    'dimanche 3 mars 2024',
    'dim. 3 mars 2024',
    '3 de marzo de 2024',
    '3 marzo 2024',
    '3 de março de 2024',
    '3 maart 2024',
    '3 marca 2024',
    '3. března 2024',
    '3. marec 2024',
    '3. ožujka 2024.',
    '2024. március 3.',
    '3 martie 2024',
    '3 март 2024 г.',
    '3 марта 2024 г.',
    '3 березня 2024 р.',
    '3 Μαρτίου 2024',
    '3 Mart 2024',
    'den 3 mars 2024',
    '3. marts 2024',
    '3. maaliskuuta 2024',
    '3. märts 2024',
    '2024 m. kovo 3 d.',
    '3 de març de 2024',
    '3 Maret 2024',
    '3 במרץ 2024',
    '3 مارس 2024',
    '3 मार्च 2024',
    '2024年3月3日',
    '2024년 3월 3일',
  ])('is written %s', (text) => {
    expect(look(text)).toMatchObject({ error_code: '', iso_date: '2024-03-03' });
  });

  it('is found on a Tuesday, too, where a weekday is called like a month', () => {
    expect(look('mar. 5 mars 2024')['iso_date']).toBe('2024-03-05');
    expect(look('5 mar 2024')['iso_date']).toBe('2024-03-05');
  });
});

describe('two digits of a year', () => {
  it.each([
    ['31/12/68', '2068-12-31'],
    ['31/12/69', '1969-12-31'],
    ['31/12/00', '2000-12-31'],
  ])('mean that %s is %s', (text, date) => {
    expect(look(text)['iso_date']).toBe(date);
  });
});
