/**
 * `npm run crash -- --trials N`: runs batches, kills their process with SIGKILL at a random moment (once or twice)
 * or at a named one (`--point all`, 20 trials each unless said otherwise), lets them go on by themselves and audits. The
 * files have to equal those of an undisturbed run byte for byte. Scenes: everything at once, or one tool on a list.
 * Ends with `N trials, N lost, N duplicated, N mismatches, N double charges`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { audit, auditLedger, batchFolders } from './audit.ts';
import { filesOf } from './files.ts';
import { killPoints } from './kill-points.ts';
import { writeList } from './list.ts';
import { generator } from './random.ts';
import { writeScene } from './scene.ts';
import { startVictim, type Victim } from './victim-process.ts';

const { values } = parseArgs({
  options: {
    trials: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    records: { type: 'string' },
    scene: { type: 'string', default: 'both' },
    point: { type: 'string' },
  },
});
const points = values.point === 'all' ? killPoints : values.point ? [values.point] : [];
const trials = points.length * Number(values.trials ?? 20) || Number(values.trials ?? 10);
const scenes = values.scene === 'both' ? ['everything', 'email'] : [values.scene];
const random = generator(Number(values.seed));
const root = mkdtempSync(join(tmpdir(), 'batchmill-crash-'));
const totals = { lost: 0, duplicated: 0, mismatches: 0, double: 0 };

interface Scene {
  start(workspace: string, point?: string, nth?: number): Victim;
  /** Milliseconds of the undisturbed run, and the files it made. */
  duration: number;
  files: Map<string, string>;
}

function open(name: string): Omit<Scene, 'duration' | 'files'> {
  const folder = join(root, name);
  if (name === 'everything') {
    writeScene(folder, Number(values.records ?? 2_000), random);
    return {
      start: (workspace, point = '', nth = 1) =>
        startVictim('scene-victim.ts', [workspace, folder, point, String(nth)]),
    };
  }
  const list = join(root, `${name}.txt`);
  writeList(list, name, Number(values.records ?? 10_000), random);
  return { start: (workspace) => startVictim('victim.ts', [workspace, list, name, '100']) };
}

async function calm(name: string): Promise<Scene> {
  const scene = open(name);
  const workspace = join(root, `calm-${name}`);
  const before = Date.now();
  const victim = scene.start(workspace);
  if ((await victim.ended) !== 0) throw new Error(`the undisturbed run failed: ${victim.errors()}`);
  const duration = Date.now() - before;
  const files = filesOf(workspace);
  check(0, workspace, victim);
  console.log(`${name}, undisturbed: ${duration} ms, ${files.size} files; seed ${values.seed}`);
  return { ...scene, duration, files };
}

function complain(trial: number, what: string): void {
  totals.mismatches++;
  console.log(`trial ${trial}: ${what}`);
}

/** What must hold at any moment. */
function check(trial: number, workspace: string, victim: Victim | undefined): void {
  const batches = batchFolders(workspace).map(audit);
  for (const { id, done, charged, mismatches } of batches) {
    for (const mismatch of mismatches) complain(trial, mismatch);
    const told = victim?.acknowledged.get(id);
    if (told && done < told.done) {
      totals.lost += told.done - done;
      console.log(`trial ${trial}: ${told.done} records were acknowledged, ${done} are there`);
    }
    if (told && charged < told.charged) complain(trial, `${told.charged} credits were told, ${charged} are there`);
  }
  for (const id of victim?.acknowledged.keys() ?? [])
    if (!batches.some((batch) => batch.id === id)) complain(trial, `batch ${id} was told of and is gone`);
  const ledger = auditLedger(workspace, batches);
  totals.double += ledger.over;
  if (ledger.over) console.log(`trial ${trial}: ${ledger.over} credits were taken twice`);
  for (const mismatch of ledger.mismatches) complain(trial, mismatch);
}

function compare(trial: number, workspace: string, wanted: Map<string, string>): void {
  const found = filesOf(workspace);
  for (const name of found.keys()) if (!wanted.has(name)) complain(trial, `there is a file too many: ${name}`);
  for (const [name, text] of wanted) {
    const other = found.get(name);
    if (other === text) continue;
    complain(trial, other === undefined ? `${name} is missing` : `${name} differs`);
    const [rows, wantedRows] = [other ?? '', text].map((each) => each.split('\n').length);
    totals.lost += Math.max(0, (wantedRows ?? 0) - (rows ?? 0));
    totals.duplicated += Math.max(0, (rows ?? 0) - (wantedRows ?? 0));
  }
}

async function kill(scene: Scene, workspace: string, trial: number): Promise<void> {
  const point = points[trial % Math.max(1, points.length)];
  if (point) {
    const victim = scene.start(workspace, point, 1 + Math.floor(random() * (point === 'mid-checkpoint' ? 3 : 60)));
    const slow = setTimeout(() => victim.child.kill('SIGKILL'), scene.duration * 3);
    await victim.ended;
    clearTimeout(slow);
    return check(trial, workspace, victim);
  }
  // Two at most: on a busy machine three may all come before a first page, and then the batch rightly ends in an error.
  const kills = 1 + Math.floor(random() * 2);
  for (let i = 0; i < kills; i++) {
    const victim = scene.start(workspace);
    const timer = setTimeout(() => victim.child.kill('SIGKILL'), random() * scene.duration);
    await victim.ended;
    clearTimeout(timer);
    check(trial, workspace, victim);
  }
}

const calmScenes: Scene[] = [];
for (const name of points.length ? ['everything'] : scenes) calmScenes.push(await calm(name));
for (let trial = 1; trial <= trials; trial++) {
  const scene = calmScenes[trial % calmScenes.length] as Scene;
  const workspace = join(root, `trial-${trial}`);
  await kill(scene, workspace, trial);
  const last = scene.start(workspace);
  const late = setTimeout(() => last.child.kill('SIGKILL'), 60_000 + scene.duration * 5);
  if ((await last.ended) !== 0) complain(trial, `the last run failed: ${last.errors() || 'it did not come to an end'}`);
  clearTimeout(late);
  check(trial, workspace, last);
  compare(trial, workspace, scene.files);
  rmSync(workspace, { recursive: true, force: true });
  rmSync(`${workspace}-out`, { recursive: true, force: true });
}

rmSync(root, { recursive: true, force: true });
const { lost, duplicated, mismatches, double } = totals;
console.log(
  `${trials} trials, ${lost} lost, ${duplicated} duplicated, ${mismatches} mismatches, ${double} double charges`,
);
process.exitCode = lost + duplicated + mismatches + double > 0 ? 1 : 0;
