import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '#cli/exit-code.ts';
import { pageText } from './shell.ts';

const script = readFileSync(resolve(import.meta.dirname, '../../scripts/session-steps.mjs'), 'utf8');
const blocks = [...pageText('terminal-session.md').matchAll(/```console\n\$ ([^\n]*)\n([\s\S]*?)→ (\d+)\n```/g)];

describe('the terminal session', () => {
  it('shows every way a command can end', () => {
    const shown = new Set(blocks.map(([, , , code]) => Number(code)));
    expect([...shown].sort((a, b) => a - b)).toEqual([...new Set(Object.values(exitCodes))].sort((a, b) => a - b));
  });

  it('is that of the script, which was not changed since (npm run session makes it again)', () => {
    const steps = [...script.matchAll(/ends: (\d+)/g)].map(([, code]) => code);
    expect(blocks.map(([, , , code]) => code)).toEqual(steps);
  });

  it('tells nothing of the machine it was made on', () => {
    const said = blocks.map(([all]) => all).join('\n');
    expect(said).not.toMatch(/\/tmp\/|\/work|\/root/);
    for (const [time] of said.matchAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d/g)) expect(time).toMatch(/2026-03-02.09:30/);
  });
});
