/**
 * `npm run bench`: measures the product beside references on this machine, one JSON line per result and a table at the
 * end. `--quick` takes about a minute, `--case NAME` measures one case only, `--rounds N` repeats, `--folder` is where
 * it works (a real disk; a file system in memory would make every commit free).
 * Cases that need a window (cold start to a usable window, running with the window attached) belong to test/e2e.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPrograms } from './build.ts';
import { type Case, openBench } from './case.ts';
import { flowCase, giantCase } from './cases/flow.ts';
import { intakeCase, memoryCase } from './cases/memory.ts';
import { bullMqCase, plainJobCase } from './cases/peers.ts';
import { phoneToolCase } from './cases/phone-tool.ts';
import { emailCase, phoneCase } from './cases/road.ts';
import { slicesCase, startCase } from './cases/waiting.ts';
import { type Result, table } from './figures.ts';

const cases: readonly Case[] = [
  emailCase,
  phoneCase,
  phoneToolCase,
  flowCase,
  giantCase,
  bullMqCase,
  plainJobCase,
  memoryCase,
  intakeCase,
  slicesCase,
  startCase,
];

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    case: { type: 'string', multiple: true },
    rounds: { type: 'string' },
    folder: { type: 'string', default: tmpdir() },
  },
});
const { quick } = values;
const names = cases.map(({ name }) => name);
const unknown = values.case?.find((name) => !names.includes(name));
if (unknown !== undefined) {
  console.error(`There is no case “${unknown}”. The cases are: ${names.join(', ')}.`);
  process.exit(2);
}
const rounds = Number(values.rounds ?? (quick ? 1 : 3));
const chosen = cases.filter(({ name, fullOnly }) => values.case?.includes(name) ?? !(quick && fullOnly));

await buildPrograms();
const root = mkdtempSync(join(values.folder, 'batchmill-bench-'));
process.once('SIGINT', () => {
  rmSync(root, { recursive: true, force: true });
  process.exit(130);
});
const results: Result[] = [];
const failed: string[] = [];
try {
  const bench = openBench(root, { quick, rounds });
  for (const each of chosen) {
    try {
      for (const result of await each.run(bench)) {
        results.push(result);
        console.log(JSON.stringify(result));
      }
    } catch (error) {
      failed.push(each.name);
      console.error(`The case “${each.name}” failed:`, error);
    }
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.versions.node}`;
console.log(`\n${table(results)}`);
for (const { case: name, note } of results) if (note) console.log(`${name}: ${note}`);
console.log(`${machine}; medians of ${rounds}${quick ? '; quick: smaller data, read the ratios with care' : ''}.`);
if (failed.length) {
  console.error(`Failed: ${failed.join(', ')}.`);
  process.exitCode = 1;
}
