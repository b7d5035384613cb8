/**
 * A region's numbering plan with its regular expressions built: once per thread and only for regions that occur.
 * This is what makes the tool fast; building them for every number is where the reference library spends its time.
 */
import { type ExactType, exactTypes, type FormatData, type KindData, metadata, type RegionData } from './metadata.ts';

/** Whether a national number is one of this kind. */
export type Matches = (national: string) => boolean;

export interface Format {
  readonly leadingDigits: RegExp | undefined;
  readonly whole: RegExp;
  readonly international: string;
  readonly national: string;
  readonly rfc3966: string;
}

export interface Region {
  readonly id: string;
  readonly callingCode: number;
  readonly idd: RegExp | undefined;
  readonly nationalPrefix: RegExp | undefined;
  readonly transform: string | undefined;
  readonly leadingDigits: RegExp | undefined;
  readonly extensionPrefix: string;
  readonly sameMobileAndFixed: boolean;
  /** The pattern of all its numbers alone, whatever their length. */
  readonly general: RegExp;
  readonly lengths: readonly number[];
  readonly localLengths: readonly number[];
  readonly matchesGeneral: Matches;
  readonly matchesFixedLine: Matches;
  readonly matchesMobile: Matches;
  readonly exactTypes: readonly (readonly [ExactType, Matches])[];
  readonly matchesShortCode: Matches;
  readonly formats: readonly Format[];
  readonly internationalFormats: readonly Format[];
}

const never: Matches = () => false;
const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`);
const atStart = (pattern: string | undefined) => (pattern ? new RegExp(`^(?:${pattern})`) : undefined);

function matcher(kind: KindData | undefined): Matches {
  if (!kind) return never;
  const pattern = whole(kind.pattern);
  if (!kind.lengths) return (national) => pattern.test(national);
  const lengths = kind.lengths.reduce((bits, length) => bits | (1 << length), 0);
  return (national) => ((lengths >> national.length) & 1) === 1 && pattern.test(national);
}

const separators = `[${metadata.syntax.punctuation}]+`;
const leadingSeparators = new RegExp(`^${separators}`);
const everySeparator = new RegExp(separators, 'g');

function format(data: FormatData): Format {
  return {
    leadingDigits: atStart(data.leadingDigits),
    whole: whole(data.pattern),
    international: data.format,
    national: data.nationalRule ? data.format.replace(/(\$\d)/, data.nationalRule) : data.format,
    rfc3966: data.format.replace(leadingSeparators, '').replace(everySeparator, '-'),
  };
}

function shortCodeMatcher(kinds: RegionData['shortCodes']): Matches {
  if (!kinds) return never;
  const [any, assigned] = kinds.map(matcher);
  return (national) => (any?.(national) && assigned?.(national)) === true;
}

function compile(id: string, data: RegionData): Region {
  const formats = (data.formats ?? []).map(format);
  return {
    id,
    callingCode: data.callingCode,
    idd: atStart(data.idd),
    nationalPrefix: atStart(data.nationalPrefix),
    transform: data.transform,
    leadingDigits: atStart(data.leadingDigits),
    extensionPrefix: data.extensionPrefix ?? ' ext. ',
    sameMobileAndFixed: data.sameMobileAndFixed ?? false,
    general: whole(data.general.pattern),
    lengths: data.general.lengths ?? [],
    localLengths: data.general.localLengths ?? [],
    matchesGeneral: matcher(data.general),
    matchesFixedLine: matcher(data.types.fixed_line),
    matchesMobile: matcher(data.types.mobile),
    exactTypes: exactTypes.flatMap((type) => (data.types[type] ? [[type, matcher(data.types[type])] as const] : [])),
    matchesShortCode: shortCodeMatcher(data.shortCodes),
    formats,
    internationalFormats: data.internationalFormats ? data.internationalFormats.map(format) : formats,
  };
}

const compiled = new Map<string, Region>();

/** The plan of a region, or of a network that belongs to no region by its calling code; undefined when there is none. */
export function regionOf(id: string): Region | undefined {
  const known = compiled.get(id);
  if (known) return known;
  const data = Object.hasOwn(metadata.regions, id) ? metadata.regions[id] : undefined;
  if (!data) return undefined;
  const region = compile(id, data);
  compiled.set(id, region);
  return region;
}

export const noRegion = '001';

const regionsByCallingCode = new Map(Object.entries(metadata.callingCodes).map(([code, ids]) => [Number(code), ids]));

export function regionIds(callingCode: number): readonly string[] {
  return regionsByCallingCode.get(callingCode) ?? [];
}

/** The region whose plan holds for reading and writing all numbers of a calling code. */
export function mainRegion(callingCode: number): Region | undefined {
  const id = regionIds(callingCode)[0];
  return id === undefined ? undefined : regionOf(id === noRegion ? String(callingCode) : id);
}
