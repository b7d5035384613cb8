/** Compares tool and library on any number of samples: `node test/tools/phone/differential.ts --numbers 1000000`. */
import { parseArgs } from 'node:util';
import { engineColumns } from './engine.ts';
import { libraryColumns } from './library.ts';
import { type Sample, samples } from './samples.ts';

export interface Difference extends Sample {
  readonly column: string;
  readonly library: string | undefined;
  readonly tool: string | undefined;
}

export interface Comparison {
  readonly compared: number;
  readonly read: number;
  readonly valid: number;
  readonly differences: readonly Difference[];
}

export function compare(numbers: number, seed: number, most = 50): Comparison {
  const differences: Difference[] = [];
  let [compared, read, valid] = [0, 0, 0];
  for (const sample of samples(seed)) {
    if (compared >= numbers || differences.length >= most) break;
    compared++;
    const library = libraryColumns(sample.text, sample.region);
    const tool = engineColumns(sample.text, sample.region);
    if (library['problem'] === '') read++;
    if (library['is_valid'] === 'true') valid++;
    const column = Object.keys({ ...library, ...tool }).find((name) => library[name] !== tool[name]);
    if (column !== undefined) differences.push({ ...sample, column, library: library[column], tool: tool[column] });
  }
  return { compared, read, valid, differences };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { numbers: { type: 'string' }, seed: { type: 'string' } } });
  const result = compare(Number(values.numbers ?? 10_000), Number(values.seed ?? 1));
  for (const difference of result.differences) console.log(JSON.stringify(difference));
  console.log(JSON.stringify({ ...result, differences: result.differences.length }));
  process.exitCode = result.differences.length === 0 ? 0 : 1;
}
