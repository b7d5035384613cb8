/** The four ways to write a number. The plan of the calling code's main region decides, whatever region it is in. */
import { cutGroups, type Format, fillTemplate } from './format.ts';
import type { PhoneNumber } from './number.ts';
import type { Region } from './region.ts';

export interface Writings {
  readonly e164: string;
  readonly international: string;
  readonly national: string;
  readonly rfc3966: string;
}

type Style = 'international' | 'national' | 'rfc3966';

export function writeNumber({ callingCode, national, extension }: PhoneNumber, region: Region): Writings {
  const { format, internationalFormat } = region.machine.read(national);
  const inside = region.formats[format];
  const abroad = region.internationalFormats[internationalFormat];
  const groups = inside && cutGroups(inside, national);
  const groupsAbroad = abroad === inside ? groups : abroad && cutGroups(abroad, national);
  const write = (chosen: Format | undefined, cut: readonly string[] | undefined, style: Style) =>
    chosen && cut ? fillTemplate(chosen[style], cut) : national;
  const prefix = `+${callingCode}`;
  const ending = extension && region.extensionPrefix + extension;
  const parameter = extension && `;ext=${extension}`;
  return {
    e164: prefix + national,
    international: `${prefix} ${write(abroad, groupsAbroad, 'international')}${ending}`,
    national: write(inside, groups, 'national') + ending,
    rfc3966: `tel:${prefix}-${write(abroad, groupsAbroad, 'rfc3966')}${parameter}`,
  };
}
