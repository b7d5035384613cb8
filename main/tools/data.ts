/** Where a tool's data lies: beside its source in the tree, under `data/` in the built program. */
import { join } from 'node:path';

const fromSource = import.meta.filename.endsWith('.ts');

export function dataFile(tool: string, name: string): string {
  return fromSource ? join(import.meta.dirname, tool, 'data', name) : join(import.meta.dirname, 'data', tool, name);
}
