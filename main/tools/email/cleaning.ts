/** Takes off what people and programs wrap around an address: spaces, mailto:, angle brackets with a name, commas. */

const wrapping = 4;
const spaces = '\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff\u200b\u2060';

export function cleaned(input: string): string {
  let text = input;
  for (let layer = 0; layer < wrapping; layer++) {
    const bare = withoutScheme(withoutBrackets(withoutEdges(text)));
    if (bare === text) return text;
    text = bare;
  }
  return text;
}

function isSpace(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    (code >= 0x2000 && code <= 0x200a) ||
    spaces.includes(text.charAt(index))
  );
}

/** Outer white space, and commas, semicolons and dots at the end. */
function withoutEdges(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text, from)) from++;
  while (to > from && (isSpace(text, to - 1) || ',;.'.includes(text.charAt(to - 1)))) to--;
  return text.slice(from, to);
}

/** <a@b.c> and "Name" <a@b.c>. */
function withoutBrackets(text: string): string {
  if (!text.endsWith('>')) return text;
  const open = text.lastIndexOf('<');
  const inside = text.slice(open + 1, -1);
  return open >= 0 && inside.includes('@') ? inside : text;
}

function withoutScheme(text: string): string {
  if (text.slice(0, 7).toLowerCase() !== 'mailto:') return text;
  const query = text.indexOf('?');
  return text.slice(7, query < 0 ? undefined : query);
}
