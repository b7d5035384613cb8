import { describe, expect, it } from 'vitest';
import { namedFiles } from '#shell/named-files.ts';

describe('a command line', () => {
  it('names files from where it was typed, and as addresses', () => {
    expect(namedFiles(['list.csv', '/data/a b.txt', 'file:///data/m%C3%BChle.json'], '/home/ada')).toEqual([
      '/home/ada/list.csv',
      '/data/a b.txt',
      '/data/mühle.json',
    ]);
  });

  it('without files names none', () => {
    expect(namedFiles(['--data-dir=/tmp/x', '--no-sandbox', '', 'file://elsewhere%/x'], '/home/ada')).toEqual([]);
  });
});
