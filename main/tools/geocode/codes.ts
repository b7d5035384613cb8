/** What can be wrong with a place or an address, in one word for machines and one sentence for people. */
export const messages = {
  EMPTY_INPUT: 'There is no place and no address here.',
  TOO_LONG_INPUT: 'This text is longer than 1,000 characters and cannot be an address.',
  BAD_ENCODING: 'This text was damaged when it was decoded: choose another encoding for the file.',
  UNKNOWN_COUNTRY: 'Its country column names no country that is known.',
  CITY_NOT_FOUND: 'No place of this name was found: check its spelling and its country.',
  AMBIGUOUS: 'Several places are meant equally well: give the country or the region.',
} as const;

export type GeocodeCode = keyof typeof messages;

export const countryAloneMessage = 'Only a country is named here: give a city.';

/** What cannot even be looked at; undefined when it can. */
export function refusalOf(texts: readonly string[]): 'EMPTY_INPUT' | 'TOO_LONG_INPUT' | 'BAD_ENCODING' | undefined {
  if (texts.some((text) => text.length > longest)) return 'TOO_LONG_INPUT';
  if (texts.some((text) => damage.test(text))) return 'BAD_ENCODING';
  return texts.every((text) => text.trim() === '') ? 'EMPTY_INPUT' : undefined;
}

const longest = 1000;
/** Half of a surrogate pair, or the sign that a decoder puts where it found no character. */
const damage = /[\ud800-\udfff\ufffd]/u;

/** The quick look at a line of a list. */
export function checkPlace(value: string): string | undefined {
  const refusal = refusalOf([value]);
  if (refusal !== undefined) return messages[refusal];
  return /\p{L}/u.test(value) ? undefined : 'There are no letters.';
}
