/** Names as they are compared: case, accents, punctuation and the usual short forms do not tell places apart. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
};
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/** The same word in several languages or lengths, always written in one way. */
const words: Readonly<Record<string, string>> = {
  saint: 'st',
  sankt: 'st',
  sint: 'st',
  sainte: 'ste',
  mount: 'mt',
  fort: 'ft',
};
const anyWord = new RegExp(`\\b(?:${Object.keys(words).join('|')})\\b`, 'g');
const simple = /^[a-z]+(?: [a-z]+)*$/;

/** The data is built with it as well: a change here means a new `places.bin`. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const plain = simple.test(lower) ? lower : withoutMarks(lower);
  return plain.replace(anyWord, (word) => words[word] ?? word);
}

function withoutMarks(lower: string): string {
  const bare = lower.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC');
  return bare
    .toLowerCase()
    .replace(special, (letter) => letters[letter] ?? letter)
    .replace(/['’‘ʼʻ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
