/** The file behind a source. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Source } from '#contract/source.ts';
import type { Mill } from './mill.ts';

/** Text that was pasted becomes a file of its own before anything else happens. */
export function landed(mill: Mill, source: Source): { file: string; name: string; take: boolean } {
  if (source.kind === 'file')
    return { file: source.file, name: source.name ?? basename(source.file), take: source.take ?? false };
  const folder = join(mill.workspace, 'incoming');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${randomUUID()}.txt`);
  writeFileSync(file, source.text);
  return { file, name: source.name ?? 'Pasted list', take: true };
}
