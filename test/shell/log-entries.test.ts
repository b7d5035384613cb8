import { expect, it } from 'vitest';
import { lastEntries } from '#shell/log-entries.ts';

const at = '2026-11-22T10:00:00.000Z';

it('what is passed on of the log are the first lines of its last entries', () => {
  const log = Array.from({ length: 30 }, (_, i) => `${at} Entry ${i}.\n    at work (main.ts:1)\n`).join('');
  expect(lastEntries(log)).toHaveLength(20);
  expect(lastEntries(log).at(-1)).toBe(`${at} Entry 29.`);
});

it.each([
  `${at} The page asked for /home/ada/My lists/secret.csv, which cannot be read.`,
  `${at} Bug: cannot open 'C:\\Users\\Ada\\secret.csv'`,
  `${at} Bug: in file:///home/ada/secret.csv`,
  `${at} Bug: “\\\\server\\share\\secret.csv” is gone`,
])('no name of a file or folder is passed on: %s', (line) => {
  const [entry = ''] = lastEntries(line);
  expect(entry).toContain('…');
  expect(entry).not.toMatch(/secret|ada|server/i);
});
