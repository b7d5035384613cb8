/** Finds where a JSON value ends, in a text of which more and more is there. */

/** Asked again for the same place with more text it goes on where it stopped; undefined while the end is not there. */
export function valueEnd(): (text: string, from: number, last: boolean) => number | undefined {
  /** Brackets that are open, and how far all is known, from the beginning of the value. */
  let open = 0;
  let known = 0;

  return (text, from, last) => {
    const first = text.charCodeAt(from);
    if (first !== 0x22 && first !== 0x7b && first !== 0x5b) return wordEnd(text, from, last);
    let at = from + known;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x22) {
        const close = stringEnd(text, at);
        if (close === undefined) break;
        if (open === 0) return close;
        at = close - 1;
      } else if (code === 0x7b || code === 0x5b) open++;
      else if ((code === 0x7d || code === 0x5d) && --open === 0) return at + 1;
    }
    known = at - from;
    return undefined;
  };
}

function stringEnd(text: string, from: number): number | undefined {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code === 0x5c) at++;
  }
  return undefined;
}

const afterWord = /[\s,:[\]{}"]/g;

/** A number or one of the three words; whether it is one is asked later. */
function wordEnd(text: string, from: number, last: boolean): number | undefined {
  afterWord.lastIndex = from;
  const found = afterWord.exec(text);
  if (found) return found.index;
  return last ? text.length : undefined;
}
