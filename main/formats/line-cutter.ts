/** Cuts text into its lines, those that are blank left out; one that is too long is passed over and told. */
import { english } from '#contract/language/sentence.ts';
import { excerptLength, type RowReject } from './row-batch.ts';

export interface Lines {
  texts: string[];
  lines: number[];
  rejects: RowReject[];
}

export function lineCutter(longest: number): (text: string, last: boolean) => Lines {
  let held = '';
  let line = 1;
  /** The beginning of a line that has grown beyond the limit. */
  let overlong: string | undefined;

  return (text, last) => {
    const found: Lines = { texts: [], lines: [], rejects: [] };
    const whole = held + text;
    // A carriage return at the edge may be half of a line end.
    const edge = !last && whole.endsWith('\r') ? '\r' : '';
    const pieces = (edge ? whole.slice(0, -1) : whole).split(whole.includes('\r') ? /\r\n?|\n/ : '\n');
    const open = last ? '' : (pieces.pop() ?? '');
    for (const piece of pieces) {
      if (overlong !== undefined || piece.length > longest) {
        const reason = english`The line is longer than ${longest} characters.`;
        found.rejects.push({ line, reason, excerpt: (overlong ?? piece).slice(0, excerptLength) });
        overlong = undefined;
      } else if (/[^\t-\r ]/.test(piece)) {
        found.texts.push(piece);
        found.lines.push(line);
      }
      line++;
    }
    if (open.length > longest) overlong ??= open.slice(0, excerptLength);
    held = (overlong === undefined ? open : '') + edge;
    return found;
  };
}
