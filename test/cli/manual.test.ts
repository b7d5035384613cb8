import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leaves, manualPage, wordsOf } from '#cli/manual.ts';
import { examplesOf } from '#cli/options.ts';
import { createProgram } from '#cli/program.ts';
import { there } from '#test/docs/shell.ts';

const program = createProgram();
const page = manualPage(program, '1.2.3');
const file = join(mkdtempSync(join(tmpdir(), 'manual-')), 'batchmill.1');
writeFileSync(file, page);

describe('the manual page', () => {
  it('tells every command with its options and its examples', () => {
    const sections = new Map(page.split('\n.SS ').map((text) => [text.split('\n')[0] ?? '', text]));
    const commands = leaves(program);
    expect(commands.length).toBeGreaterThan(40);
    for (const command of commands) {
      const words = wordsOf(command);
      const section = [...sections].find(([head]) => head === words || head.startsWith(`${words} `))?.[1] ?? '';
      expect(examplesOf(command).length).toBeGreaterThan(0);
      for (const example of examplesOf(command)) expect(section).toContain(example.replaceAll('--', '\\-\\-'));
      for (const { long, hidden } of command.options)
        if (!hidden && long && !['--workspace', '--profile', '--json'].includes(long))
          expect([words, section]).toEqual([words, expect.stringContaining(long.replaceAll('-', '\\-'))]);
    }
  });

  it('leaves nothing of the program to roff', () => {
    const requests = page.split('\n').filter((line) => /^[.']/.test(line));
    expect(new Set(requests.map((line) => line.split(' ')[0]))).toEqual(
      new Set(['.TH', '.SH', '.SS', '.TP', '.PP', '.B', '.I', '.RI', '.nf', '.fi']),
    );
    expect(page).not.toMatch(/\\(?![-e&])/);
  });

  it.skipIf(!there('man'))('is read by man without a warning (skipped where there is no man)', () => {
    // In plain ASCII, which has the fewest signs.
    const env = { ...process.env, LC_ALL: 'C' };
    const shown = execFileSync('bash', ['-c', `man --warnings -l '${file}' 2>&1 | col -b`], { encoding: 'utf8', env });
    expect(shown).toContain('EXIT STATUS');
    expect(shown).not.toMatch(/warning|error:/);
  });

  it.skipIf(!there('mandoc'))('has no fault that mandoc would find (skipped where there is none)', () => {
    const found = execFileSync('bash', ['-c', `mandoc -T lint -W warning '${file}' | grep -v 'missing date' || true`], {
      encoding: 'utf8',
    });
    expect(found).toBe('');
  });
});
