/** Numbers as a person reads them: counts, sizes, durations, rates. */
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const units = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

export function count(n: number): string {
  return whole.format(n);
}

/** “1 line”, “2 lines”. */
export function amount(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

export function size(bytes: number): string {
  let value = bytes;
  let step = 0;
  while (value >= 999.5 && step < units.length - 1) {
    value /= 1000;
    step += 1;
  }
  const text = step === 0 || value >= 99.5 ? count(value) : value.toFixed(1);
  return `${text} ${bytes === 1 ? 'byte' : units[step]}`;
}

export function duration(seconds: number): string {
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const all = Math.round(seconds);
  if (all < 60) return `${all} s`;
  const two = (n: number) => String(n).padStart(2, '0');
  if (all < 3600) return `${Math.floor(all / 60)} min ${two(all % 60)} s`;
  return `${Math.floor(all / 3600)} h ${two(Math.floor((all % 3600) / 60))} min`;
}

export function rate(perSecond: number): string {
  return `${perSecond > 0 && perSecond < 9.95 ? perSecond.toFixed(1) : count(perSecond)}/s`;
}

/** Rounded down: nothing is called 100 % before it is done. */
export function percent(done: number, of: number): number {
  return of > 0 ? Math.min(100, Math.floor((100 * done) / of)) : 0;
}

/** Seconds between two times of a batch; undefined while one of them is missing. */
export function secondsBetween(from: string | null, to: string | null): number | undefined {
  if (from === null || to === null) return undefined;
  return Math.max(0, Date.parse(to) - Date.parse(from)) / 1000;
}

/**
 * The beginning of an id that is enough to name its batch: longer for ids that begin with the time of day, because
 * those of one minute begin alike.
 */
export function shortId(id: string): string {
  return id.slice(0, id[14] === '7' ? 13 : 8);
}
