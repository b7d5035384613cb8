/**
 * `npm run damage -- --trials N`: damages a finished or a half-done batch at random and opens it. It must either be
 * unharmed, or be told to be damaged and be whole again once it is salvaged: never wrong without a word.
 * Ends with `N trials, N unharmed, N salvaged, N failed`.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyWorkspace, prepare, survive } from './damage-trial.ts';
import { generator } from './random.ts';
import { wound } from './wounds.ts';

const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    records: { type: 'string', default: '3000' },
    keep: { type: 'boolean', default: false },
  },
});
const random = generator(Number(values.seed));
const root = mkdtempSync(join(tmpdir(), 'batchmill-damage-'));
const scene = await prepare(root, Number(values.records), random);
console.log(`seed ${values.seed}, ${root}`);
const count = { unharmed: 0, salvaged: 0, failed: 0 };

for (let trial = 1; trial <= Number(values.trials); trial++) {
  const workspace = join(root, `trial-${trial}`);
  const half = random() < 0.5;
  copyWorkspace(half ? scene.halfway : scene.finished, workspace);
  const names = readdirSync(join(workspace, 'batch')).sort();
  const [name = '', other = ''] = random() < 0.5 ? names : names.toReversed();
  const what = wound(random, {
    folder: join(workspace, 'batch', name),
    other: join(scene.earlier, other),
    earlier: join(scene.earlier, name),
  });
  const told = `trial ${trial} (${half ? 'half done' : 'finished'}) ${what}`;
  try {
    const healed = await survive(workspace, scene.wanted);
    count[healed ? 'salvaged' : 'unharmed']++;
    console.log(`${told}: ${healed ? `${healed} salvaged` : 'unharmed'}`);
    rmSync(workspace, { recursive: true, force: true });
  } catch (error) {
    count.failed++;
    console.log(`${told}: FAILED ${error instanceof Error ? error.message : String(error)}`);
    if (!values.keep) rmSync(workspace, { recursive: true, force: true });
  }
}

if (!count.failed || !values.keep) rmSync(root, { recursive: true, force: true });
console.log(`${values.trials} trials, ${count.unharmed} unharmed, ${count.salvaged} salvaged, ${count.failed} failed`);
process.exitCode = count.failed ? 1 : 0;
