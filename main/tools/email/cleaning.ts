/** Takes off what people and programs wrap around an address: spaces, mailto:, angle brackets with a name, commas. */
import { isSpace } from './characters.ts';

const wrapping = 4;

export function cleaned(input: string): string {
  let text = input;
  for (let layer = 0; layer < wrapping; layer++) {
    const bare = withoutScheme(withoutBrackets(withoutEdges(text)));
    if (bare === text) return text;
    text = bare;
  }
  return text;
}

/** Outer white space, and commas, semicolons and dots at the end. */
function withoutEdges(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && (isSpace(text.charCodeAt(to - 1)) || ',;.'.includes(text.charAt(to - 1)))) to--;
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
