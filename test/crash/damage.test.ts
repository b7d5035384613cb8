/** A few of the trials of `npm run damage`. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { copyWorkspace, prepare, survive } from './damage-trial.ts';
import { generator } from './random.ts';
import { wound } from './wounds.ts';

describe('a batch whose files were damaged', () => {
  it('is unharmed, or told to be damaged and whole again once it is salvaged', async () => {
    const root = mkdtempSync(join(tmpdir(), 'batchmill-damage-'));
    onTestFinished(({ task }) => {
      if (task.result?.state !== 'fail') rmSync(root, { recursive: true, force: true });
    });
    const random = generator(7);
    const scene = await prepare(root, 1_000, random);
    for (const from of ['finished', 'halfway', 'finished', 'halfway'] as const) {
      const workspace = mkdtempSync(join(root, 'trial-'));
      copyWorkspace(scene[from], workspace);
      const [name = '', other = ''] = readdirSync(join(workspace, 'batch')).sort();
      const folder = join(workspace, 'batch', name);
      const what = wound(random, { folder, other: join(scene.earlier, other), earlier: join(scene.earlier, name) });
      await expect(survive(workspace, scene.wanted), what).resolves.toBeLessThanOrEqual(2);
    }
  }, 240_000);
});
