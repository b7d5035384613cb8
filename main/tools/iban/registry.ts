/**
 * The countries of the IBAN registry (ISO 13616) with the parts of their account numbers, as of 2025. A part is its
 * length, what it is made of (n digits, a capital letters, c both) and what it means.
 */
import { wordsOf } from '#tools/email/words.ts';

/** b bank, s branch, a account, k national check digits, x something else. */
export type Role = 'b' | 's' | 'a' | 'k' | 'x';

export interface Part {
  readonly from: number;
  readonly to: number;
  readonly role: Role;
}

export interface Layout {
  /** Of the whole IBAN. */
  readonly length: number;
  readonly form: RegExp;
  readonly parts: readonly Part[];
}

const layouts = `
  AD:4nb,4ns,12ca AE:3nb,16na AL:3nb,4ns,1nk,16ca AT:5nb,11na AZ:4ab,20ca BA:3nb,3ns,8na,2nk BE:3nb,7na,2nk
  BG:4ab,4ns,2nx,8ca BH:4ab,14ca BI:5nb,5ns,11na,2nk BR:8nb,5ns,10na,1ax,1cx BY:4cb,4nx,16ca CH:5nb,12ca CR:4nb,14na
  CY:3nb,5ns,16ca CZ:4nb,16na DE:8nb,10na DJ:5nb,5ns,11na,2nk DK:4nb,10na DO:4cb,20na EE:2nb,2ns,12na EG:4nb,4ns,17na
  ES:4nb,4ns,2nk,10na FI:3nb,11na FK:2ab,12na FO:4nb,10na FR:5nb,5ns,11ca,2nk GB:4ab,6ns,8na GE:2ab,16na GI:4ab,15ca
  GL:4nb,10na GR:3nb,4ns,16ca GT:4cb,4cx,16ca HN:4ab,20na HR:7nb,10na HU:3nb,4ns,1nk,16na IE:4ab,6ns,8na
  IL:3nb,3ns,13na IQ:4ab,3ns,12na IS:2nb,2ns,2nx,6na,10nx IT:1ak,5nb,5ns,12ca JO:4ab,4ns,18ca KW:4ab,22ca KZ:3nb,13ca
  LB:4nb,20ca LC:4ab,24ca LI:5nb,12ca LT:5nb,11na LU:3nb,13ca LV:4ab,13ca LY:3nb,3ns,15na MC:5nb,5ns,11ca,2nk
  MD:2cb,18ca ME:3nb,13na,2nk MK:3nb,10ca,2nk MN:4nb,12na MR:5nb,5ns,11na,2nk MT:4ab,5ns,18ca
  MU:4ab,2nb,2ns,12na,3nx,3ax NI:4ab,20na NL:4ab,10na NO:4nb,7na OM:3nb,16ca PK:4ab,16ca PL:3nb,4ns,1nk,16na
  PS:4ab,21ca PT:4nb,4ns,11na,2nk QA:4ab,21ca RO:4ab,16ca RS:3nb,13na,2nk RU:9nb,5ns,15ca SA:2nb,18ca
  SC:4ab,2nb,2ns,16na,3ax SD:2nb,12na SE:3nb,17na SI:2nb,3ns,8na,2nk SK:4nb,16na SM:1ak,5nb,5ns,12ca SO:4nb,3ns,12na
  ST:4nb,4ns,11na,2nk SV:4ab,20na TL:3nb,14na,2nk TN:2nb,3ns,13na,2nk TR:5nb,1nx,16ca UA:6nb,19ca VA:3nb,15na
  VG:4ab,16na XK:2nb,2ns,10na,2nk YE:4ab,4ns,18ca`;

const letters: Readonly<Record<string, string>> = { n: '\\d', a: '[A-Z]', c: '[A-Z\\d]' };

function layoutOf(text: string): Layout {
  const parts: Part[] = [];
  let form = '';
  let at = 0;
  for (const [, length = '', letter = '', role = ''] of text.matchAll(/(\d+)([nac])([bsakx])/g)) {
    parts.push({ from: at, to: at + Number(length), role: role as Role });
    form += `${letters[letter]}{${length}}`;
    at += Number(length);
  }
  return { length: at + 4, form: new RegExp(`^[A-Z]{2}\\d{2}${form}$`), parts };
}

export const registry: ReadonlyMap<string, Layout> = new Map(
  wordsOf(layouts).map((entry) => [entry.slice(0, 2), layoutOf(entry.slice(3))]),
);

/** Countries in the area of the European Payments Council, with those that joined in 2024 and 2025. */
export const sepa: ReadonlySet<string> = new Set(
  wordsOf(`AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO
    RS SE SI SK SM VA`),
);
