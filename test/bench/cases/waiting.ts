/** How long somebody waits: for a slice of a running batch, for the engine's first answer, for a batch to begin. */
import { type Case, interleave } from '../case.ts';
import { perRecord, rounded } from '../figures.ts';
import { runProgram } from '../program.ts';

const mostMs = { typical: 2, rare: 50, coldStart: 1_500, batchStart: 300 };

export const slicesCase: Case = {
  name: 'slices',
  async run(bench) {
    const file = bench.data('email', 1_000_000);
    const { ours } = await interleave(bench.rounds, {
      ours: () => bench.within((folder) => runProgram('slices', { folder, file })),
    });
    const { p50_ms: p50 = Number.NaN, p99_ms: p99 = Number.NaN, slices = 0 } = ours.more;
    return [
      {
        case: 'slices',
        records: ours.records,
        ...perRecord(ours),
        rss_mb: Math.round(ours.rssMb),
        reference: `${Math.round(slices)} slices of 200 rows while running`,
        ratio: null,
        goal: `p50 ≤ ${mostMs.typical} ms, p99 ≤ ${mostMs.rare} ms`,
        met: p50 <= mostMs.typical && p99 <= mostMs.rare,
        note: `p50 ${rounded(p50)} ms, p99 ${rounded(p99)} ms`,
      },
    ];
  },
};

/** The engine's part of a cold start; the window's part is timed where there is a window, in test/e2e. */
export const startCase: Case = {
  name: 'start',
  async run(bench) {
    const { ours } = await interleave(Math.max(3, bench.rounds), {
      ours: () =>
        bench.within((folder) => runProgram('start', { folder, begun: performance.timeOrigin + performance.now() })),
    });
    const { answer_ms: answer = Number.NaN, run_ms: run = Number.NaN, unseen_ms: unseen = Number.NaN } = ours.more;
    const shared = { records: 1, wall_us: null, cpu_us: null, rss_mb: Math.round(ours.rssMb), ratio: null };
    return [
      {
        case: 'cold start',
        ...shared,
        reference: 'new process to first answer of the engine',
        goal: `≤ ${mostMs.coldStart} ms, window included`,
        met: answer <= mostMs.coldStart,
        note: `${Math.round(answer)} ms`,
      },
      {
        case: 'batch start',
        ...shared,
        reference: 'create with run to the first event that says Processing',
        goal: `≤ ${mostMs.batchStart} ms`,
        met: run <= mostMs.batchStart,
        note: `${Math.round(run)} ms after a preview; ${Math.round(unseen)} ms when it is the first thing asked`,
      },
    ];
  },
};
