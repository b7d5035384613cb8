import { afterEach, describe, expect, it } from 'vitest';
import german from '#contract/language/de.json' with { type: 'json' };
import { speak } from '#contract/language/language.ts';
import { between, duration, moment } from '#renderer/words/times.ts';

describe('a duration', () => {
  it.each([
    [300, 'less than 1 s'],
    [12_000, '12 s'],
    [169_000, '2 min 49 s'],
    [120_000, '2 min'],
    [3_780_000, '1 h 3 min'],
    [187_200_000, '2 d 4 h'],
  ])('of %i ms reads %s', (ms, text) => {
    expect(duration(ms)).toBe(text);
  });
});

describe('a moment', () => {
  const now = new Date(2026, 10, 22, 12, 0).getTime();
  it.each([
    [new Date(2026, 10, 22, 9, 12), 'Today, 09:12'],
    [new Date(2026, 10, 21, 23, 59), 'Yesterday, 23:59'],
    [new Date(2026, 10, 19, 14, 30), '19 Nov, 14:30'],
    [new Date(2024, 0, 3, 8, 0), '3 Jan 2024'],
  ])('%s reads %s', (then, text) => {
    expect(moment(then.toISOString(), now)).toBe(text);
  });
});

it('measures an open stretch up to now and never less than nothing', () => {
  const from = '2026-11-22T10:00:00.000Z';
  expect(between(from, null, Date.parse(from) + 500)).toBe(500);
  expect(between(from, '2026-11-22T09:00:00.000Z', 0)).toBe(0);
  expect(between(null, from, 0)).toBe(0);
});

describe('in German', () => {
  afterEach(() => speak('en', {}));

  it('moments and durations are said as Germans say them', () => {
    speak('de', german);
    const now = new Date(2026, 10, 22, 12, 0).getTime();
    const said = (...date: [number, number, number, number, number]) => moment(new Date(...date).toISOString(), now);
    expect(said(2026, 10, 22, 9, 12)).toBe('Heute, 09:12');
    expect(said(2026, 10, 19, 14, 30)).toBe('19. Nov., 14:30');
    expect([300, 169_000, 3_780_000, 187_200_000].map(duration)).toEqual([
      'weniger als 1 s',
      '2 Min. 49 s',
      '1 Std. 3 Min.',
      '2 Tg. 4 Std.',
    ]);
  });
});
