/** Reads what people write into a country column: a two- or three-letter code, or a name in English or another language. */
import { countries } from './countries.ts';

/** Names in use that no list of official names has. */
const aliases: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  britain: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  usa: 'US',
  'u s a': 'US',
  'u s': 'US',
  america: 'US',
  'united states of america': 'US',
  el: 'GR',
  'hong kong': 'HK',
  macau: 'MO',
  macao: 'MO',
  turkey: 'TR',
  'czech republic': 'CZ',
  'south korea': 'KR',
  korea: 'KR',
  'republic of korea': 'KR',
  'north korea': 'KP',
  'russian federation': 'RU',
  'ivory coast': 'CI',
  holland: 'NL',
  'the netherlands': 'NL',
  macedonia: 'MK',
  swaziland: 'SZ',
  burma: 'MM',
  myanmar: 'MM',
  'cape verde': 'CV',
  'democratic republic of the congo': 'CD',
  congo: 'CG',
  palestine: 'PS',
  'viet nam': 'VN',
  uae: 'AE',
  'east timor': 'TL',
  'vatican city': 'VA',
  'bosnia and herzegovina': 'BA',
  bosnia: 'BA',
  brd: 'DE',
  'bundesrepublik deutschland': 'DE',
  'federal republic of germany': 'DE',
  eire: 'IE',
  'republic of ireland': 'IE',
  prc: 'CN',
  'peoples republic of china': 'CN',
  'people s republic of china': 'CN',
  'republic of china': 'TW',
  'taiwan roc': 'TW',
  drc: 'CD',
  'dr congo': 'CD',
  'd r congo': 'CD',
  'congo kinshasa': 'CD',
  zaire: 'CD',
  'congo brazzaville': 'CG',
  ksa: 'SA',
  'kingdom of saudi arabia': 'SA',
  rsa: 'ZA',
  'republic of south africa': 'ZA',
  nz: 'NZ',
  aotearoa: 'NZ',
  'the bahamas': 'BS',
  'the gambia': 'GM',
  'the philippines': 'PH',
  'the maldives': 'MV',
  'holy see': 'VA',
  'iran islamic republic of': 'IR',
  'islamic republic of iran': 'IR',
  'syrian arab republic': 'SY',
  'lao pdr': 'LA',
  'united republic of tanzania': 'TZ',
  'tanzania united republic of': 'TZ',
  'republic of moldova': 'MD',
  'brunei darussalam': 'BN',
  'bolivarian republic of venezuela': 'VE',
  'plurinational state of bolivia': 'BO',
  'dominican rep': 'DO',
  'czech rep': 'CZ',
  trinidad: 'TT',
  'st lucia': 'LC',
  'st kitts and nevis': 'KN',
  'st vincent and the grenadines': 'VC',
  'north macedonia': 'MK',
  'falkland islands malvinas': 'FK',
  'federated states of micronesia': 'FM',
};

/** Languages whose names for all countries are known, beside each country's own. */
const languages = 'en de fr es it pt nl pl ru uk zh ja ko ar tr sv da nb fi cs sk hu ro el he vi id th bg hr sr'.split(
  ' ',
);

/** Case, accents and punctuation do not tell countries apart. */
function plain(text: string): string {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return bare
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function codesByCode(): Map<string, string> {
  const codes = new Map<string, string>();
  for (const [code, { alpha3 }] of countries) codes.set(code.toLowerCase(), code).set(alpha3.toLowerCase(), code);
  return codes;
}

function namesOf(language: string, codes: Iterable<string>): [name: string, code: string][] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  return [...codes].flatMap((code): [string, string][] => {
    const name = names.of(code);
    return name === undefined ? [] : [[plain(name), code]];
  });
}

function codesByName(): Map<string, string> {
  const found = new Map<string, string>();
  const add = (name: string, code: string) => {
    if (name !== '' && !found.has(name)) found.set(name, code);
  };
  for (const [code, { name }] of countries) add(plain(name), code);
  for (const [name, code] of Object.entries(aliases)) add(name, code);
  for (const language of languages) for (const [name, code] of namesOf(language, countries.keys())) add(name, code);
  for (const code of countries.keys()) {
    const { language } = new Intl.Locale(`und-${code}`).maximize();
    if (language !== undefined && language !== 'und') for (const [name] of namesOf(language, [code])) add(name, code);
  }
  return found;
}

const byCode = codesByCode();
let byName: Map<string, string> | undefined;

/** The ISO 3166 alpha-2 code of a country; undefined when the text is none. */
export function readCountry(text: string): string | undefined {
  const key = plain(text);
  const code = byCode.get(key);
  if (code !== undefined || key === '') return code;
  byName ??= codesByName();
  return byName.get(key);
}
