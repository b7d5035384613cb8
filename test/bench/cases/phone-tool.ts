/** The phone tool alone, one thread, against the library whose rules it follows. */
import { type Case, interleave } from '../case.ts';
import { runProgram } from '../program.ts';
import { compared } from './comparison.ts';

/** The library is slow: a part of the file is enough for it. */
const libraryRecords = 20_000;

export const phoneToolCase: Case = {
  name: 'phone-tool',
  async run(bench) {
    const file = bench.data('phone', 200_000);
    const { ours, library } = await interleave(bench.rounds, {
      ours: () => runProgram('phone-tool', { file, with: 'tool' }),
      library: () => runProgram('phone-tool', { file, with: 'library', most: libraryRecords }),
    });
    return [
      compared(ours, library, {
        case: 'phone-tool',
        reference: 'google-libphonenumber, one thread',
        figure: 'wall',
        least: 10,
      }),
    ];
  },
};
