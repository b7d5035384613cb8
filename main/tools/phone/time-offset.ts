/** The offset of a time zone at one moment; asked for once per zone, because the answer is costly and never changes. */
export function offsetsAt(now: number): (zones: string) => string {
  const known = new Map<string, string>();
  return (zones) => {
    const found = known.get(zones);
    if (found !== undefined) return found;
    const offset = offsetOf(zones.split(';', 1)[0] ?? '', now);
    known.set(zones, offset);
    return offset;
  };
}

/** In minutes east of UTC; '' when this machine does not know the zone. */
function offsetOf(zone: string, now: number): string {
  const parts = formatOf(zone)?.formatToParts(now);
  const text = parts?.find((part) => part.type === 'timeZoneName')?.value ?? '';
  const match = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(text);
  if (!match) return '';
  const [, sign, hours = 0, minutes = 0] = match;
  return String((sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)));
}

/** An unknown zone is told by an exception only. */
function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (timeZone === '' || timeZone === 'Etc/Unknown') return undefined;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
