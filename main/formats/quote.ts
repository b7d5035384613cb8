/** Guesses whether cells are quoted with an apostrophe: only where it is plain, because an apostrophe is a letter to most. */

const sampleSize = 200;
/** A cell that begins with an apostrophe, up to the next separator: does it end with one, too? */
const opened = /(?:^|[\t;|,])'(?:[^'\r\n]|'')*('(?=$|[\t;|,\r]))?/g;

export function guessQuote(text: string): string {
  if (text.includes('"')) return '"';
  const lines = text.split('\n', sampleSize + 1).slice(0, sampleSize);
  const marked = lines.filter((line) => line.includes("'"));
  if (marked.length * 2 < lines.length || marked.length < 2) return '"';
  const sure = marked.every((line) => {
    const cells = [...line.matchAll(opened)];
    return cells.length > 0 && cells.every(([, closing]) => closing !== undefined);
  });
  return sure ? "'" : '"';
}
