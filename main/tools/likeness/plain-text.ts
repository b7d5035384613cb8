/** Texts as they are compared: in small Latin letters where there are any, without accents and signs. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'a',
  œ: 'o',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');
const simple = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

export function plain(text: string): string {
  const lower = text.toLowerCase();
  if (simple.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(special, (letter) => letters[letter] ?? letter)
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** “Mueller” and “Müller” are one name, and so is “Muller”. */
export const withoutUmlauts = (text: string) => text.replace(/([aou])e/g, '$1');
