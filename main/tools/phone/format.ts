/** The four ways to write a number. The plan of the calling code's main region decides, whatever region it is in. */
import type { PhoneNumber } from './number.ts';
import type { Format, Region } from './region.ts';

export interface Formats {
  readonly e164: string;
  readonly international: string;
  readonly national: string;
  readonly rfc3966: string;
}

function choose(formats: readonly Format[], national: string): Format | undefined {
  for (const format of formats)
    if ((!format.leadingDigits || format.leadingDigits.test(national)) && format.whole.test(national)) return format;
  return undefined;
}

export function formatNumber({ callingCode, national, extension }: PhoneNumber, region: Region): Formats {
  const inside = choose(region.formats, national);
  const abroad =
    region.internationalFormats === region.formats ? inside : choose(region.internationalFormats, national);
  const fill = (format: Format | undefined, kind: 'international' | 'national' | 'rfc3966') =>
    format ? national.replace(format.whole, format[kind]) : national;
  const ending = extension && region.extensionPrefix + extension;
  return {
    e164: `+${callingCode}${national}`,
    international: `+${callingCode} ${fill(abroad, 'international')}${ending}`,
    national: fill(inside, 'national') + ending,
    rfc3966: `tel:+${callingCode}-${fill(abroad, 'rfc3966')}${extension && `;ext=${extension}`}`,
  };
}
