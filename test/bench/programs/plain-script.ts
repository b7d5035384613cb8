/** What somebody would write for one afternoon: file → tool → CSV, streamed through one thread, nothing stored. */
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { readSettings, tellReport } from '../program.ts';
import { toolLine } from '../tool-line.ts';

const { file, tool, folder } = readSettings<{ file: string; tool: string; folder: string }>();

const start = performance.now();
const { head, line } = toolLine(tool);
const output = createWriteStream(join(folder, 'output.csv'));
output.write(head);
let records = 0;
let rest = '';

async function write(lines: readonly string[]): Promise<void> {
  let text = '';
  for (const value of lines) {
    if (value === '') continue;
    text += line(value);
    records++;
  }
  if (!output.write(text)) await once(output, 'drain');
}
for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
  const lines = (rest + chunk).split('\n');
  rest = lines.pop() ?? '';
  await write(lines);
}
await write([rest]);
output.end();
await once(output, 'finish');
tellReport(records, performance.now() - start);
