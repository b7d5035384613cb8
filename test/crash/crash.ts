/**
 * `npm run crash -- --trials N`: runs a batch, kills its process with SIGKILL at a random moment (often several times),
 * lets it go on by itself and audits. The final output has to equal that of an undisturbed run byte for byte.
 * Ends with `N trials, N lost, N duplicated, N mismatches`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { audit, batchFolders } from './audit.ts';
import { writeList } from './list.ts';

const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    records: { type: 'string', default: '10000' },
    tool: { type: 'string', default: 'email' },
  },
});
const trials = Number(values.trials);
const random = generator(Number(values.seed));
const root = mkdtempSync(join(tmpdir(), 'batchmill-crash-'));
const list = join(root, 'list.txt');
writeList(list, values.tool, Number(values.records), random);

/** A small repeatable generator (mulberry32): a failing seed can be run again. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Run {
  ended: Promise<number | null>;
  child: ChildProcess;
  /** The highest number of finished records that was told. */
  acknowledged(): number;
  errors(): string;
}

function run(workspace: string): Run {
  const victim = join(import.meta.dirname, 'victim.ts');
  const child = spawn(
    process.execPath,
    ['--experimental-strip-types', '--no-warnings', victim, workspace, list, values.tool, '100'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let highest = 0;
  let rest = '';
  let errors = '';
  child.stdout?.on('data', (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) highest = Math.max(highest, (JSON.parse(line) as { done: number }).done);
  });
  child.stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  return { child, ended, acknowledged: () => highest, errors: () => errors };
}

const outputOf = (workspace: string) =>
  batchFolders(workspace).map((folder) => readFileSync(join(folder, 'output.csv')));
const totals = { lost: 0, duplicated: 0, mismatches: 0 };
const complain = (trial: number, what: string) => console.log(`trial ${trial}: ${what}`);

const calm = join(root, 'calm');
const before = Date.now();
const first = run(calm);
if ((await first.ended) !== 0) throw new Error(`the undisturbed run failed: ${first.errors()}`);
const duration = Date.now() - before;
const wanted = outputOf(calm)[0] ?? Buffer.alloc(0);
const wantedRows = wanted.toString().split('\n').length;
console.log(`undisturbed: ${duration} ms, ${wantedRows - 2} rows; seed ${values.seed}`);

for (let trial = 1; trial <= trials; trial++) {
  const workspace = join(root, `trial-${trial}`);
  let acknowledged = 0;
  const kills = 1 + Math.floor(random() * 3);
  for (let kill = 0; kill < kills; kill++) {
    const victim = run(workspace);
    const timer = setTimeout(() => victim.child.kill('SIGKILL'), random() * duration);
    await victim.ended;
    clearTimeout(timer);
    acknowledged = Math.max(acknowledged, victim.acknowledged());
    for (const folder of batchFolders(workspace)) check(trial, folder, acknowledged);
  }
  const last = run(workspace);
  if ((await last.ended) !== 0) {
    totals.mismatches++;
    complain(trial, `the last run failed: ${last.errors()}`);
  }
  compare(trial, workspace);
  rmSync(workspace, { recursive: true, force: true });
}

function check(trial: number, folder: string, acknowledged: number): void {
  const { done, mismatches } = audit(folder);
  if (done < acknowledged) {
    totals.lost += acknowledged - done;
    complain(trial, `${acknowledged} records were acknowledged, ${done} are there`);
  }
  totals.mismatches += mismatches.length;
  for (const mismatch of mismatches) complain(trial, mismatch);
}

function compare(trial: number, workspace: string): void {
  const folders = batchFolders(workspace);
  if (folders.length !== 1) {
    totals.mismatches++;
    complain(trial, `${folders.length} batches instead of one`);
    return;
  }
  for (const folder of folders) check(trial, folder, 0);
  const output = outputOf(workspace)[0] ?? Buffer.alloc(0);
  if (output.equals(wanted)) return;
  const rows = output.toString().split('\n').length;
  totals.lost += Math.max(0, wantedRows - rows);
  totals.duplicated += Math.max(0, rows - wantedRows);
  totals.mismatches++;
  complain(trial, `the output differs (${rows} lines instead of ${wantedRows})`);
}

rmSync(root, { recursive: true, force: true });
console.log(`${trials} trials, ${totals.lost} lost, ${totals.duplicated} duplicated, ${totals.mismatches} mismatches`);
process.exitCode = totals.lost + totals.duplicated + totals.mismatches > 0 ? 1 : 0;
