/** The four ways to write a number. The plan of the calling code's main region decides, whatever region it is in. */
import { cutGroups, fillTemplate } from './format.ts';
import type { PhoneNumber } from './number.ts';

export interface Writings {
  readonly e164: string;
  readonly international: string;
  readonly national: string;
  readonly rfc3966: string;
}

export function writeNumber({ callingCode, national, extension }: PhoneNumber): Writings {
  const plan = callingCode.main;
  const { format, internationalFormat } = plan.read(national);
  const inside = plan.formats[format];
  const abroad = plan.internationalFormats[internationalFormat];
  const groups = inside ? cutGroups(inside, national) : [];
  const groupsAbroad = abroad === inside ? groups : abroad ? cutGroups(abroad, national) : [];
  const prefix = `+${callingCode.text}`;
  const ending = extension && plan.extensionPrefix + extension;
  const parameter = extension && `;ext=${extension}`;
  return {
    e164: prefix + national,
    international: `${prefix} ${abroad ? fillTemplate(abroad.international, groupsAbroad) : national}${ending}`,
    national: (inside ? fillTemplate(inside.national, groups) : national) + ending,
    rfc3966: `tel:${prefix}-${abroad ? fillTemplate(abroad.rfc3966, groupsAbroad) : national}${parameter}`,
  };
}
