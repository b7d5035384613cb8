/** One result out of two reports: how much faster, or how near to its limit, the product is. */
import type { Bench } from '../case.ts';
import { perRecord, type Report, type Result, rounded } from '../figures.ts';
import { runProgram } from '../program.ts';

/** The product's own part of most cases: a file through the engine to its output. */
export const engineRun = (bench: Bench, tool: string, file: string) => () =>
  bench.within((folder) => runProgram('engine-run', { folder, tool, file }));

export interface Comparison {
  case: string;
  reference: string;
  figure: 'wall' | 'cpu';
  /** How many times the reference's time per record ours has to be better by: 0.6 or 10. */
  least: number;
}

/** ratio = time of the reference / our time, per record. */
export function compared(ours: Report, reference: Report, comparison: Comparison): Result {
  const per = (report: Report) =>
    (comparison.figure === 'wall' ? report.wallMs : report.cpuMs) / Math.max(1, report.records);
  const ratio = per(reference) / per(ours);
  const theirs = perRecord(reference);
  return {
    case: comparison.case,
    records: ours.records,
    ...perRecord(ours),
    rss_mb: Math.round(ours.rssMb),
    reference: `${comparison.reference} (${reference.records} records, wall ${theirs.wall_us} µs, CPU ${theirs.cpu_us} µs)`,
    ratio: rounded(ratio),
    goal: `≥ ${comparison.least} ×`,
    met: ratio >= comparison.least,
    ...notes(ours),
  };
}

function notes({ more }: Report): Pick<Result, 'note'> {
  const parts = Object.entries(more).map(([name, value]) => `${name} ${Math.round(value)}`);
  return parts.length ? { note: parts.join(', ') } : {};
}

export function skipped(name: string, reference: string, goal: string, why: string): Result {
  const none = { wall_us: null, cpu_us: null, rss_mb: null, ratio: null, met: null };
  return { case: name, records: 0, ...none, reference, goal, note: `skipped: ${why}` };
}
