/** Values that tools count, as people read them: countries by name, yes and no, and what is not known. */
import { language, t } from '#contract/language/language.ts';
import { inLanguage } from './formats.ts';

const regions = inLanguage(() => new Intl.DisplayNames(language(), { type: 'region', fallback: 'code' }));

export function facetWord(column: string, value: string): string {
  if (value === '') return t('unknown');
  if (value === 'true') return t('Yes');
  if (value === 'false') return t('No');
  return /country/i.test(column) && /^[A-Z]{2}$/.test(value) ? (regions().of(value) ?? value) : value;
}
