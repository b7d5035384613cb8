/** Time zones behind a time: offsets, the few abbreviations that mean one thing everywhere, and the zone of the batch. */

/** Minutes east of Greenwich. Others, such as IST or BST, are used in several countries and are not guessed. */
const abbreviations: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ z: 0, utc: 0, gmt: 0, ut: 0, wet: 0, est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360 },
    ...{ pst: -480, pdt: -420, akst: -540, akdt: -480, hst: -600, west: 60, cet: 60, cest: 120, mez: 60, mesz: 120 },
    ...{ eet: 120, eest: 180, msk: 180, sast: 120, jst: 540, kst: 540, hkt: 480, aest: 600, aedt: 660, nzst: 720 },
  }),
);

const zoneText = /^(?:(?:utc|gmt)?\s?([+\-\u2212])(\d{1,2})(?::?(\d{2}))?|([a-z]{1,4}))$/i;
const farthest = 14 * 60;

/** Undefined when the text is no zone. */
export function readOffset(text: string): number | undefined {
  const [, sign, hours = '', minutes = '0', name] = zoneText.exec(text) ?? [];
  if (name !== undefined) return abbreviations.get(name.toLowerCase());
  if (sign === undefined || Number(minutes) > 59) return undefined;
  const size = Number(hours) * 60 + Number(minutes);
  return size > farthest ? undefined : sign === '+' ? size : -size;
}

/** What a time without an offset means: it goes in as if it were UTC, and comes out as it is. */
export type ToUtc = (wallTime: number) => number;

/** Undefined when there is no such zone. A wall time that was skipped in spring counts as an hour later. */
export function zoneClock(name: string): ToUtc | undefined {
  if (/^(?:utc|gmt|z)?$/i.test(name)) return (wallTime) => wallTime;
  const format = formatOf(name);
  if (!format) return undefined;
  const offsetAt = (time: number) => wallTimeIn(format, time) - time;
  return (wallTime) => {
    const first = wallTime - offsetAt(wallTime);
    const second = wallTime - offsetAt(first);
    return first === second || wallTimeIn(format, second) === wallTime ? second : Math.max(first, second);
  };
}

function wallTimeIn(format: Intl.DateTimeFormat, time: number): number {
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const day = new Date(0);
  day.setUTCFullYear(of('year'), of('month') - 1, of('day'));
  day.setUTCHours(of('hour'), of('minute'), of('second'), ((time % 1000) + 1000) % 1000);
  return day.getTime();
}

/** An unknown zone is told by an exception only. */
function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  const digits = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { ...digits, second: '2-digit', hourCycle: 'h23', timeZone });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
