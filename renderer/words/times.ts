/** Moments and durations as a person says them. The clock is always passed in. */
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const exact = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const dayAndYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** Two units at most: “12 s”, “2 min 49 s”, “1 h 3 min”, “2 d 4 h”. */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 1) return 'less than 1 s';
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return pair(minutes, 'min', seconds % 60, 's');
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? pair(hours, 'h', minutes % 60, 'min') : pair(Math.floor(hours / 24), 'd', hours % 24, 'h');
}

function pair(large: number, unit: string, small: number, part: string): string {
  return small === 0 ? `${large} ${unit}` : `${large} ${unit} ${small} ${part}`;
}

/** “Today, 09:12”, “Yesterday, 17:20”, “19 Nov, 14:30”, “3 Jan 2024”. */
export function moment(iso: string, now: number): string {
  const then = new Date(iso);
  const days = daysBetween(then, new Date(now));
  if (days === 0) return `Today, ${clock.format(then)}`;
  if (days === 1) return `Yesterday, ${clock.format(then)}`;
  const sameYear = then.getFullYear() === new Date(now).getFullYear();
  return sameYear ? `${dayOfYear.format(then)}, ${clock.format(then)}` : dayAndYear.format(then);
}

/** To the second, with the day: for reports and tool tips. */
export function fullMoment(iso: string): string {
  const then = new Date(iso);
  return `${dayAndYear.format(then)}, ${exact.format(then)}`;
}

export function timeOfDay(iso: string): string {
  return exact.format(new Date(iso));
}

export function dayOf(iso: string): string {
  return dayOfYear.format(new Date(iso));
}

export function dayName(now: number): string {
  return dayOfYear.format(now);
}

export function between(from: string | null, to: string | null, now: number): number {
  if (!from) return 0;
  return Math.max(0, (to ? Date.parse(to) : now) - Date.parse(from));
}

function daysBetween(from: Date, to: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}
