import { describe, expect, it } from 'vitest';
import { lookWith } from '#test/tools/look-with.ts';
import { dateTool } from '#tools/date/tool.ts';

const read = (formats: string, text: string) => {
  const { row } = lookWith(dateTool, { formats })(text);
  return row['iso_datetime_utc'] || row['iso_date'] || row['error_code'];
};

describe('formats that a person has written down', () => {
  it.each([
    ['dd.MM.yyyy', '03.04.2024', '2024-04-03'],
    ['MM/dd/yyyy', '03/04/2024', '2024-03-04'],
    ['d/M/yy', '3/4/99', '1999-04-03'],
    ['yyyyMMdd', '20240304', '2024-03-04'],
    ['d MMM yyyy', '3 Mär 2024', '2024-03-03'],
    ['d. MMMM yyyy', '3. März 2024', '2024-03-03'],
    ['EEEE, d MMMM yyyy', 'Sunday, 3 March 2024', '2024-03-03'],
    ["dd MMMM yyyy 'at' h:mm a", '03 March 2024 at 1:05 PM', '2024-03-03T13:05:00Z'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2024-03-03T01:02:03.456+01:00', '2024-03-03T00:02:03.456Z'],
    ['yyyy年M月d日', '2024年3月3日', '2024-03-03'],
    ['dd.MM.yyyy', '3.4.2024', 'UNPARSEABLE'],
    ['dd.MM.yyyy', '2024-04-03', 'UNPARSEABLE'],
    ['dd.MM.yyyy', '03x04.2024', 'UNPARSEABLE'],
    ['dd.MM.yyyy', '31.02.2024', 'IMPOSSIBLE_DATE'],
    ['d.M.yyyy h:mm a', '1.2.2024 13:00 pm', 'IMPOSSIBLE_DATE'],
    ['d MMM yyyy', '3 Foo 2024', 'UNPARSEABLE'],
    ['yyyy-MM-dd', '0000-01-01', 'OUT_OF_RANGE'],
  ])('read with %s, %s is %s', (formats, text, answer) => {
    expect(read(formats, text)).toBe(answer);
  });

  it('are tried one after the other', () => {
    expect(read('dd.MM.yyyy; MM/dd/yyyy', '03/04/2024')).toBe('2024-03-04');
    expect(read('dd.MM.yyyy; MM/dd/yyyy', '03.04.2024')).toBe('2024-04-03');
    expect(read(' ; ', '2024-04-03')).toBe('2024-04-03');
  });

  it('tell which of them was found', () => {
    expect(lookWith(dateTool, { formats: 'dd.MM.yyyy;yyyyMMdd' })('20240304').row['detected_format']).toBe('yyyyMMdd');
  });

  it.each([
    ['dd.MM', 'the year is missing'],
    ['MM.yyyy', 'the day is missing'],
    ['dd yyyy', 'the month is missing'],
    ['dd.MM.yyyy QQ', '“QQ”'],
    ['DD.MM.YYYY', '“DD”'],
    ['dd.dd.MM.yyyy', 'twice'],
  ])('are refused when they are %s', (formats, why) => {
    expect(() => lookWith(dateTool, { formats })).toThrow(why);
  });
});
