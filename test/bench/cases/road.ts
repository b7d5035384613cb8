/** The whole road of a record, file → output, beside what the machine could do at most and what a plain script does. */
import { type Case, interleave } from '../case.ts';
import { runProgram } from '../program.ts';
import { compared, engineRun } from './comparison.ts';

export const emailCase: Case = {
  name: 'email',
  async run(bench) {
    const file = bench.data('email', 1_000_000);
    const tool = 'email';
    const { ours, limit, plain } = await interleave(bench.rounds, {
      ours: engineRun(bench, tool, file),
      limit: () => runProgram('limit', { tool, file }),
      plain: () => bench.within((folder) => runProgram('plain-script', { tool, file, folder })),
    });
    return [
      compared(ours, limit, {
        case: 'email',
        reference: 'every core: tool + line in memory',
        figure: 'wall',
        least: 0.6,
      }),
      compared(ours, plain, {
        case: 'email CPU',
        reference: 'plain script, nothing stored',
        figure: 'cpu',
        least: 0.75,
      }),
    ];
  },
};

export const phoneCase: Case = {
  name: 'phone',
  async run(bench) {
    const file = bench.data('phone', 200_000);
    const tool = 'phone';
    const { ours, limit } = await interleave(bench.rounds, {
      ours: engineRun(bench, tool, file),
      limit: () => runProgram('limit', { tool, file }),
    });
    return [
      compared(ours, limit, {
        case: 'phone',
        reference: 'every core: tool + line in memory',
        figure: 'wall',
        least: 0.85,
      }),
    ];
  },
};
