/** Judges a host name: its ASCII form, its Unicode form, and what stands between it and a mail server. */
import { toASCII, toUnicode } from 'tr46';
import { char, kind, kindOf } from './characters.ts';
import type { ErrorCode } from './errors.ts';
import { type Rank, rank } from './syntax.ts';

export interface Host {
  readonly rank: Rank;
  readonly code: ErrorCode | '';
  /** Lower case; '' when no mail server can have such a name. */
  readonly ascii: string;
  readonly unicode: string;
  readonly isIdn: boolean;
}

/** A middle dot belongs between two l, as in Catalan; invisible characters and leading marks are tricks. */
const outOfPlace = /(?<!l)\u00b7|\u00b7(?!l)|(?:^|[.@])\p{M}|(?![\u200c-\u200d])[\p{C}\p{Z}]/u;
const needsMapping = /[^\0-\x7f]|xn--/i;
const rules = { checkBidi: true, checkJoiners: true, useSTD3ASCIIRules: true, checkHyphens: false };
const maxLabel = 63;
const maxDomain = 253;

/** Registries follow IDNA 2008, which knows letters, marks and numbers, and a few joiners and marks in context. */
const notInNames = /[^\p{L}\p{M}\p{N}\-.\u00b7\u0375\u05f3\u05f4\u06fd\u06fe\u0f0b\u200c-\u200d\u30fb]/u;

export function judgeHost(text: string): Host {
  if (needsMapping.test(text)) return judgeInternational(text);
  const lower = text.toLowerCase();
  const found = judgeLabels(lower);
  return { ...found, ascii: found.rank > rank.unusual ? '' : lower, unicode: lower, isIdn: false };
}

function judgeInternational(text: string): Host {
  const mapped = toUnicode(text, rules);
  const unicode = mapped.error ? text.toLowerCase() : mapped.domain;
  const rough = judgeLabels(unicode);
  if (rough.rank === rank.invalid) return { ...rough, ascii: '', unicode, isIdn: true };
  const ascii = toASCII(text, rules) ?? '';
  const isGood = ascii !== '' && !mapped.error && !notInNames.test(unicode) && !outOfPlace.test(text.toLowerCase());
  if (!isGood) return { rank: rank.invalid, code: 'IDNA_INVALID', ascii: '', unicode, isIdn: true };
  const found = judgeLabels(ascii);
  // Letters such as full-width ones map to ASCII: then the name is not international after all.
  return { ...found, ascii: found.rank > rank.unusual ? '' : ascii, unicode, isIdn: ascii !== unicode };
}

/** The worst that can be said about the labels of a name. */
function judgeLabels(name: string): { rank: Rank; code: ErrorCode | '' } {
  let worst: ErrorCode | '' = name.length > maxDomain ? 'DOMAIN_TOO_LONG' : '';
  const labels = name.split('.');
  for (const label of labels) {
    if (label === '') return { rank: rank.invalid, code: 'DOMAIN_DOUBLE_DOT' };
    if (label.startsWith('-') || label.endsWith('-')) return { rank: rank.invalid, code: 'DOMAIN_HYPHEN' };
    if (label.length > maxLabel && worst !== 'DOMAIN_BAD_CHARACTER') worst = 'LABEL_TOO_LONG';
    if (!isHostLabel(label)) worst = 'DOMAIN_BAD_CHARACTER';
  }
  if (worst !== '') return { rank: rank.general, code: worst };
  if (labels.length === 1) return { rank: rank.unusual, code: 'SINGLE_LABEL_DOMAIN' };
  const last = labels.at(-1) ?? '';
  if (kindOf(last.charCodeAt(0)) === kind.digit) return { rank: rank.unusual, code: 'NUMERIC_TLD' };
  return { rank: rank.valid, code: '' };
}

function isHostLabel(label: string): boolean {
  for (let index = 0; index < label.length; index++) {
    const code = label.charCodeAt(index);
    if (code <= char.delete && kindOf(code) < kind.hyphen) return false;
  }
  return true;
}
