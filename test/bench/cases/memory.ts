/** Memory: flat however large a batch is, and small while a file is taken in. */
import { type Case, interleave } from '../case.ts';
import { perRecord, rounded } from '../figures.ts';
import { runProgram } from '../program.ts';
import { engineRun } from './comparison.ts';

const mostMb = 512;
const mostGrowth = 1.25;
const mostIntakeMb = 150;

export const memoryCase: Case = {
  name: 'memory',
  fullOnly: true,
  async run(bench) {
    const { large, small } = await interleave(bench.rounds, {
      small: engineRun(bench, 'email', bench.data('email', 1_000_000)),
      large: engineRun(bench, 'email', bench.data('email', 5_000_000)),
    });
    const growth = large.rssMb / small.rssMb;
    return [
      {
        case: 'memory',
        records: large.records,
        ...perRecord(large),
        rss_mb: Math.round(large.rssMb),
        reference: `${small.records} records, ${Math.round(small.rssMb)} MB`,
        ratio: rounded(growth),
        goal: `≤ ${mostMb} MB and ≤ ${mostGrowth} ×`,
        met: large.rssMb <= mostMb && growth <= mostGrowth,
      },
    ];
  },
};

/** The goal is for what the intake itself needs: the peak of the process less the engine at rest. Both are told. */
export const intakeCase: Case = {
  name: 'intake',
  async run(bench) {
    const file = bench.data('csv', 1_000_000);
    const { ours } = await interleave(bench.rounds, {
      ours: () => bench.within((folder) => runProgram('intake', { folder, file })),
    });
    const idle = ours.more['idle_mb'] ?? 0;
    const own = ours.rssMb - idle;
    return [
      {
        case: 'intake',
        records: ours.records,
        ...perRecord(ours),
        rss_mb: Math.round(ours.rssMb),
        reference: `idle engine, ${Math.round(idle)} MB`,
        ratio: rounded(ours.rssMb / idle),
        goal: `≤ ${mostIntakeMb} MB above idle`,
        met: own <= mostIntakeMb,
        note: `intake itself ${Math.round(own)} MB, whole process ${Math.round(ours.rssMb)} MB`,
      },
    ];
  },
};
