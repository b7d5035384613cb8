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
  if (!isKnown(zone)) return '';
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const text = format.formatToParts(now).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(text) ?? [];
  if (sign === undefined) return '0';
  return String((sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)));
}

/** Intl answers this question with an exception only. */
function isKnown(zone: string): boolean {
  if (zone === '' || zone === 'Etc/Unknown') return false;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }) !== undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
