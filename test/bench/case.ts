/** What a case is, and the few things that cases share. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type DataKind, dataFile } from './data/files.ts';
import { medianReport, type Report, type Result } from './figures.ts';

export interface Case {
  readonly name: string;
  /** Too long for a quick run. */
  readonly fullOnly?: boolean;
  run(bench: Bench): Promise<Result[]>;
}
export interface Bench {
  readonly quick: boolean;
  /** How often everything is measured. */
  readonly rounds: number;
  /** A data file with so many records, a part of them in a quick run. */
  data(kind: DataKind, records: number): string;
  records(full: number): number;
  /** Measures with a folder that is empty before and gone after. */
  within<T>(measure: (folder: string) => Promise<T>): Promise<T>;
}

/** A quick run takes a tenth, but never so little that starting would be all there is to see. */
const quickShare = 10;
const quickLeast = 100_000;

export function openBench(root: string, options: { quick: boolean; rounds: number }): Bench {
  const records = (full: number) => (options.quick ? Math.min(full, Math.max(quickLeast, full / quickShare)) : full);
  return {
    ...options,
    records,
    data: (kind, full) => dataFile(root, kind, records(full)),
    async within(measure) {
      const folder = mkdtempSync(join(root, 'run-'));
      try {
        return await measure(folder);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/** Measures all in turn, round after round and every other round backwards, so that a slow minute hits all alike. */
export async function interleave<Name extends string>(
  rounds: number,
  programs: Readonly<Record<Name, () => Promise<Report>>>,
): Promise<Record<Name, Report>> {
  const names = Object.keys(programs) as Name[];
  const reports = new Map<Name, Report[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of round % 2 ? [...names].reverse() : names) reports.get(name)?.push(await programs[name]());
  return Object.fromEntries(names.map((name) => [name, medianReport(reports.get(name) ?? [])])) as Record<Name, Report>;
}
