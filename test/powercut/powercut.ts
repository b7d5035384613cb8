/**
 * `npm run powercut -- --cuts N`: has batches processed with every change to the disk written down, then cuts the power
 * at N moments: what was not synced is kept, torn or lost at random (`disk.ts`). Every promise made before the cut must
 * hold after it. The same with `synchronous = NORMAL` must lose something, or the method proves nothing.
 * Ends with `N cuts, N lost, N corrupt, N mismatches; control lost N`, all counted in cuts.
 */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seeded } from '#test/bench/data/random.ts';
import { writeList } from '../crash/list.ts';
import { cutPower, type Toll } from './cuts.ts';
import { compileShim, readRecording, record } from './recording.ts';

const { values } = parseArgs({
  options: {
    cuts: { type: 'string', default: '100' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    pages: { type: 'string', default: '1500' },
    /** Start the program again after every cut, not only after each twentieth. */
    resume: { type: 'boolean', default: false },
    /** Cut recordings of an earlier run again: with its seed, the same cuts. */
    recordings: { type: 'string' },
  },
});
const cuts = Number(values.cuts);
const seed = Number(values.seed);
const pageSize = 40;

/** The program as it is; the same with a log that is written back often; and the control. */
const victims = [
  { name: 'as it is', pragmas: '', cuts: Math.ceil(cuts / 2), control: false },
  { name: 'short log', pragmas: 'wal_autocheckpoint=300', cuts: Math.floor(cuts / 2), control: false },
  { name: 'control', pragmas: 'synchronous=NORMAL', cuts: Math.ceil(cuts / 4), control: true },
];

async function recordAll(folder: string): Promise<void> {
  const shim = compileShim(folder);
  const random = seeded(seed);
  const lists = [join(folder, 'pasted.txt'), join(folder, 'list.txt')] as const;
  const fraction = () => random(2 ** 30) / 2 ** 30;
  writeList(lists[0], 'email', 300, fraction);
  writeList(lists[1], 'email', Number(values.pages) * pageSize, fraction);
  for (const { name, pragmas } of victims)
    await record(shim, join(folder, name), [...lists, String(pageSize)], pragmas);
}

const recordings = realpathSync(values.recordings ?? mkdtempSync(join(tmpdir(), 'batchmill-powercut-')));

async function cutAll(): Promise<boolean> {
  if (values.recordings === undefined) await recordAll(recordings);
  const sum = { lost: 0, corrupt: 0, mismatches: 0 };
  let controlLost = 0;
  for (const [i, { name, cuts, control }] of victims.entries()) {
    const before = Date.now();
    const toll = await cutPower(readRecording(join(recordings, name)), {
      cuts,
      resumeEvery: control ? 0 : values.resume ? 1 : 20,
      random: seeded(seed + i),
      // That it loses is what it is for.
      complain: (what) => control || console.log(`${name}, ${what}`),
    });
    console.log(line(name, toll, Date.now() - before));
    if (control) controlLost = toll.lost;
    else for (const kind of ['lost', 'corrupt', 'mismatches'] as const) sum[kind] += toll[kind];
  }
  const harmless = sum.lost + sum.corrupt + sum.mismatches === 0;
  if (!harmless) console.log(`Again: --cuts ${cuts} --seed ${seed} --recordings ${recordings}`);
  if (!controlLost) console.log('The control lost nothing: this run proves nothing.');
  console.log(
    `${cuts} cuts, ${sum.lost} lost, ${sum.corrupt} corrupt, ${sum.mismatches} mismatches; control lost ${controlLost}`,
  );
  if (harmless && values.recordings === undefined) rmSync(recordings, { recursive: true });
  return harmless && controlLost > 0;
}

const line = (name: string, toll: Toll, ms: number) =>
  `${name}: ${toll.cuts} cuts, ${toll.lost} lost (at most ${toll.worst} records), ${toll.corrupt} corrupt, ` +
  `${toll.mismatches} mismatches; ${toll.resumed} started again; ${Math.round(ms / 1000)} s`;

try {
  process.exitCode = (await cutAll()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
