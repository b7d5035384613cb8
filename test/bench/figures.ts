/** What is made of the measured numbers: medians, percentiles, and the table at the end. */

/** What a program measured about itself. `wallMs` is its own stretch, CPU and memory are those of its whole process. */
export interface Report {
  records: number;
  wallMs: number;
  cpuMs: number;
  rssMb: number;
  /** Further figures by name. */
  more: Readonly<Record<string, number>>;
}

/** One line of the bench. `wall_us` and `cpu_us` are per record; null: not measured, or it has no such figure. */
export interface Result {
  case: string;
  records: number;
  wall_us: number | null;
  cpu_us: number | null;
  rss_mb: number | null;
  reference: string;
  ratio: number | null;
  goal: string;
  met: boolean | null;
  /** What else was seen, or why the case was skipped. */
  note?: string;
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** Between the two nearest values, in proportion. NaN without values. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = ((sorted.length - 1) * percent) / 100;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

/** The median of each figure on its own. */
export function medianReport(reports: readonly Report[]): Report {
  const of = (figure: (report: Report) => number) => median(reports.map(figure));
  const names = Object.keys(reports[0]?.more ?? {});
  return {
    records: of(({ records }) => records),
    wallMs: of(({ wallMs }) => wallMs),
    cpuMs: of(({ cpuMs }) => cpuMs),
    rssMb: of(({ rssMb }) => rssMb),
    more: Object.fromEntries(names.map((name) => [name, of(({ more }) => more[name] ?? Number.NaN)])),
  };
}

export const perRecord = ({ wallMs, cpuMs, records }: Report) => ({
  wall_us: rounded((wallMs * 1_000) / records),
  cpu_us: rounded((cpuMs * 1_000) / records),
});

/** Three significant digits: more would be noise. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

const text = (value: number | boolean | string | null) =>
  value === null ? '–' : value === true ? 'yes' : value === false ? 'NO' : String(value);

export function table(results: readonly Result[]): string {
  const head = ['case', 'records', 'wall µs', 'CPU µs', 'RSS MB', 'ratio', 'goal', 'met', 'reference'];
  const rows = results.map((each) =>
    [each.case, each.records, each.wall_us, each.cpu_us, each.rss_mb, each.ratio, each.goal, each.met]
      .map(text)
      .concat(each.reference),
  );
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const numeric = new Set([1, 2, 3, 4, 5]);
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (numeric.has(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n');
}
