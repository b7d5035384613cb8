import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { given, workbench } from '#test/fixtures/workbench.ts';

describe('attached workspaces', () => {
  it('are remembered by their folders, with names of their own', async () => {
    const bench = await workbench();
    const others = [await workbench(), await workbench()].map(({ folder }) => join(folder, 'workspace'));
    const { handlers } = bench.engine;
    expect(handlers.attachments({})).toEqual([]);
    for (const folder of others) await handlers.attach({ folder });
    const attached = await handlers.attach({ folder: others[0] ?? '' });
    expect(attached.map(({ folder }) => folder)).toEqual(others);
    expect(new Set(attached.map(({ name }) => name)).size).toBe(2);
    await bench.restart();
    const again = bench.engine.handlers;
    expect(await again.attachments({})).toEqual(attached);
    expect(await again.detach({ name: attached[0]?.name ?? '' })).toEqual(attached.slice(1));
    expect(await again.detach({ name: others[1] ?? '' })).toEqual([]);
    expect(() => again.detach({ name: 'west' })).toThrow(/is attached/);
  });

  it('are workspaces, and others than this one', async () => {
    const bench = await workbench();
    const { handlers } = bench.engine;
    const plain = join(bench.folder, 'plain');
    mkdirSync(plain);
    for (const folder of [plain, join(bench.folder, 'nowhere'), 'workspace'])
      expect(() => handlers.attach(given('attach', { folder }))).toThrow(/not the folder of a workspace/);
    expect(() => handlers.attach({ folder: join(bench.folder, 'workspace') })).toThrow(/this workspace itself/);
  });
});
