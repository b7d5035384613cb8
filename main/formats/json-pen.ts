/** Writes rows as JSON objects by the names of their columns: as one array, or one a line. Every value is a text. */
import { cellsOf } from './row-text.ts';
import type { TablePen } from './table-pen.ts';

export function openJsonPen(format: 'json' | 'jsonl'): TablePen {
  const array = format === 'json';
  let names: string[] = [];
  let text = '';
  let rows = 0;

  function cells(row: readonly string[]): void {
    let object = '';
    for (let i = 0; i < names.length; i++) object += `${i === 0 ? '{' : ','}${names[i]}${JSON.stringify(row[i] ?? '')}`;
    // Behind the last element of an array there is no comma.
    text += array ? `${rows++ === 0 ? '' : ','}\n${object}}` : `${object}}\n`;
  }
  return {
    header(given) {
      names = given.map((name) => `${JSON.stringify(name)}:`);
      if (array) text += '[';
    },
    cells,
    row: (...pieces) => cells(cellsOf(pieces)),
    end() {
      if (array) text += '\n]\n';
    },
    take() {
      const taken = Buffer.from(text);
      text = '';
      return taken;
    },
  };
}
