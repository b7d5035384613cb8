/** The numbering plans as they are vendored: what each region's numbers look like and how they are written. */
import { readFileSync } from 'node:fs';
import { dataFile } from '#tools/data.ts';
import type { ExactType } from './number-types.ts';

export interface KindData {
  readonly pattern: string;
  readonly lengths?: readonly number[];
  /** Lengths that can be dialled inside the region only. */
  readonly localLengths?: readonly number[];
}

export interface FormatData {
  readonly pattern: string;
  readonly format: string;
  readonly leadingDigits?: string;
  /** How the national prefix goes around the first group: `0$1`, `($1)`. */
  readonly nationalRule?: string;
}

export interface RegionData {
  readonly callingCode: number;
  readonly idd?: string;
  readonly nationalPrefix?: string;
  readonly transform?: string;
  readonly leadingDigits?: string;
  readonly extensionPrefix?: string;
  readonly sameMobileAndFixed?: true;
  readonly general: KindData;
  readonly types: Readonly<Partial<Record<ExactType | 'fixed_line' | 'mobile', KindData>>>;
  readonly formats?: readonly FormatData[];
  readonly internationalFormats?: readonly FormatData[];
  /** What every short number looks like, and what the assigned ones look like. */
  readonly shortCodes?: readonly [KindData, KindData];
}

export interface Metadata {
  readonly version: string;
  /** The regions behind each calling code, the main one first; '001' stands for a network that belongs to no region. */
  readonly callingCodes: Readonly<Record<string, readonly string[]>>;
  /** By ISO 3166 alpha-2 code, or by calling code for networks that belong to no region. */
  readonly regions: Readonly<Record<string, RegionData>>;
  /** Sources of regular expressions that say what may be read as a number. */
  readonly syntax: Readonly<Record<SyntaxName, string>>;
}

type SyntaxName =
  | 'digits'
  | 'punctuation'
  | 'start'
  | 'unwantedEnd'
  | 'secondNumber'
  | 'viable'
  | 'extension'
  | 'vanity'
  | 'contextNumber'
  | 'contextDomain';

export const metadata: Metadata = JSON.parse(readFileSync(dataFile('phone', 'metadata.json'), 'utf8'));
