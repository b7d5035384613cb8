/** Words about records that mean the same: kinds of columns, guessed from their names, how alike is alike, and counts. */
import type { Alike, AlikeKind } from '#contract/alike.ts';
import type { BatchDetail } from '#contract/batch.ts';
import { t, tn } from '#contract/language/language.ts';
import { duplicateColumns } from '#contract/tool.ts';
import { percent } from './numbers.ts';

export const alikeKindWords: Readonly<Record<AlikeKind, string>> = {
  name: t('Person'),
  company: t('Company'),
  email: t('E-mail'),
  phone: t('Phone'),
  street: t('Street'),
  postcode: t('Postcode'),
  city: t('City'),
  date: t('Date'),
  text: t('Other text'),
};

/** More telling words first: “company name” is no name of a person, “city of birth” no date. */
const hints: readonly (readonly [AlikeKind, RegExp])[] = [
  ['email', /e-?mail|\bmail\b/],
  ['phone', /phone|mobile|\btel\b|\bfax\b|telefon|handy|\bgsm\b/],
  ['company', /company|compan|firma|\bfirm\b|organi[sz]ation|employer|business|societe|société|empresa|bedrijf/],
  ['postcode', /post ?code|postal|\bzip\b|\bplz\b|postleitzahl|code postal|\bcp\b/],
  ['street', /street|stra(ß|ss)e|\baddress|adresse|\brue\b|calle|straat|\bline ?1\b/],
  ['city', /\bcity\b|\btown\b|\bort\b|\bstadt\b|ville|ciudad|\bplaats\b|città|\bcitta\b/],
  ['date', /date|birth|geburt|\bdob\b|datum|naissance|fecha|\bday\b/],
  ['name', /name|surname|vorname|nachname|\bnom\b|pr[ée]nom|nombre|contact|customer|person\b/],
];

/** The columns that records can be compared by: what a flow made of them once it has run, otherwise what was read. */
export function alikeColumns({ row, layout, columns, flow }: BatchDetail): string[] {
  const results = columns.slice(0, columns.length - duplicateColumns.length);
  const bare = row.state !== 'Draft' && (layout.format === 'list' || flow !== null);
  return [...new Set(bare ? results : layout.fields)];
}

/** Undefined: nothing tells what the column holds. */
export function guessKind(header: string): AlikeKind | undefined {
  const words = header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[_./]+/g, ' ');
  // A number of a person or a key says nothing about likeness.
  if (/\b(id|no|nr|number|key|uuid|url)\b/.test(words) && !/phone|mobile|\btel\b|telefon/.test(words)) return undefined;
  return hints.find(([, pattern]) => pattern.test(words))?.[0];
}

/** In steps of a hundredth, with what each part of the way means. */
export const thresholds = { least: 0.5, usual: 0.84, most: 1 } as const;

export function thresholdWords(threshold: number): string {
  if (threshold >= 1) return t('Only the same, however it is written');
  if (threshold >= 0.92) return t('Almost the same: a slip of the pen');
  if (threshold >= 0.8) return t('Alike: typing errors and short forms');
  if (threshold >= 0.65) return t('Loosely alike: look at each of them');
  return t('Hardly alike: many that are not the same');
}

export function foundSentence({ groups, duplicates, unique }: Omit<Alike, 'rows'>): string {
  if (groups === 0) return tn(unique, '{n} record, none like another', '{n} records, none like another');
  const found = tn(duplicates, '{n} duplicate', '{n} duplicates');
  const where = tn(groups, '{found} in {n} group', '{found} in {n} groups', { found });
  return `${where} · ${tn(unique, '{n} record like no other', '{n} records like no other')}`;
}

export function matchWords({ match, similarity }: Pick<Alike['rows'][number], 'match' | 'similarity'>): string {
  if (similarity === null) return '';
  if (match === 'exact') return t('The same');
  if (match === 'normalized') return t('The same, written otherwise');
  return t('Like it by {share}', { share: percent(Math.floor(similarity * 100), 100) });
}
