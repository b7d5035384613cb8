import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workbench } from '#test/fixtures/workbench.ts';

const hour = 3_600_000;

describe('files on their way through a workspace', () => {
  it('are cleared away a day after the process that sent them was killed', async () => {
    const clock = { ahead: 0 };
    const bench = await workbench({ now: () => Date.now() + clock.ahead });
    const { workspace } = await bench.engine.handlers.status({});
    const left = (folder: string) => (existsSync(join(workspace, folder)) ? readdirSync(join(workspace, folder)) : []);
    mkdirSync(join(workspace, 'incoming'), { recursive: true });
    mkdirSync(join(workspace, 'outgoing', 'half'), { recursive: true });
    writeFileSync(join(workspace, 'incoming', 'list.txt'), 'a');
    writeFileSync(join(workspace, 'outgoing', 'half', 'output.csv'), 'a');

    clock.ahead = 23 * hour;
    await bench.engine.handlers.sweep({});
    expect([left('incoming'), left('outgoing')]).toEqual([['list.txt'], ['half']]);
    clock.ahead = 25 * hour;
    await bench.engine.handlers.sweep({});
    expect([left('incoming'), left('outgoing')]).toEqual([[], []]);
    expect(bench.reported).toEqual([]);
  });
});
