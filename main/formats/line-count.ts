/** Counts the physical lines of a text that arrives in pieces: LF, CR LF and CR, mixed as they come. */
import { searcher } from './record-scanner.ts';

export interface LineCount {
  /** The text from which places are taken until the next one; it goes on where counting stopped. */
  over(text: string): void;
  /** The line of a place; places only ever grow. */
  at(place: number): number;
}

export function lineCount(): LineCount {
  let line = 1;
  let from = 0;
  let afterReturn = false;
  let text = '';
  let feeds = searcher('', '\n');
  let returns = feeds;
  return {
    over(next) {
      text = next;
      from = 0;
      feeds = searcher(text, '\n');
      returns = searcher(text, '\r');
    },
    at(place) {
      if (afterReturn && from < place) {
        afterReturn = false;
        // The other half of a line end that was counted with its first.
        if (text.startsWith('\n', from)) from++;
      }
      for (;;) {
        const end = Math.min(feeds(from), returns(from));
        if (end >= place) break;
        line++;
        from = end + 1;
        if (text[end] !== '\r') continue;
        if (from === place) {
          afterReturn = true;
          break;
        }
        if (text[from] === '\n') from++;
      }
      if (from < place) from = place;
      return line;
    },
  };
}
