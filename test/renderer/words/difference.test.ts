import { expect, it } from 'vitest';
import { differenceOf } from '#renderer/words/difference.ts';

it('tells long values that are mostly the same by what differs', () => {
  expect(differenceOf('sofia.vermeer(at)kestrel.example', 'sofia.vermeer@kestrel.example')).toEqual({
    head: 'sofia.vermeer',
    old: '(at)',
    fresh: '@',
    tail: 'kestrel.example',
  });
  expect(differenceOf(' anna@example.com  ', 'anna@example.com')).toMatchObject({ old: ' anna@example.com  ' });
  expect(differenceOf('aaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaa')).toMatchObject({ old: '', fresh: 'a', tail: '' });
});

it('tells short and quite different values whole', () => {
  expect(differenceOf('offen', 'open')).toEqual({ head: '', old: 'offen', fresh: 'open', tail: '' });
  expect(differenceOf('3 March of the year 2024', '2024-03-03')).toMatchObject({ head: '', fresh: '2024-03-03' });
  expect(differenceOf('', 'x'.repeat(20))).toMatchObject({ old: '', fresh: 'x'.repeat(20) });
});

it('takes no sign apart', () => {
  const { head, old, fresh } = differenceOf('a long enough text 😀 here', 'a long enough text 😁 here');
  expect([head, old, fresh]).toEqual(['a long enough text ', '😀', '😁']);
});
