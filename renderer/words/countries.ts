/** Countries and territories in alphabetical order, from what the platform knows. */
import { language } from '#contract/language/language.ts';
export interface Country {
  code: string;
  name: string;
}

/** Codes that have a name but are no place: unions, exercises, the unknown. */
const nowhere = new Set(['CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'UN', 'XA', 'XB', 'ZZ']);
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

export function countries(): Country[] {
  const names = new Intl.DisplayNames(language(), { type: 'region', fallback: 'none' });
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !nowhere.has(code) && isCurrent(code))
    .flatMap((code) => {
      const name = names.of(code);
      return name ? [{ code, name }] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name, language()));
}

/** A code of a past country turns into its successor's. */
function isCurrent(code: string): boolean {
  return new Intl.Locale(`und-${code}`).region === code;
}
