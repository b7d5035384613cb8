/** What the batches of a workspace delivered, by label, with everything left out that differs from run to run. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { batchFolders } from './audit.ts';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

export function filesOf(workspace: string): Map<string, string> {
  const files = new Map<string, string>();
  const add = (name: string, file: string) => files.set(name, readFileSync(file, 'utf8').replace(uuid, 'UUID'));
  for (const folder of batchFolders(workspace)) {
    const label = basename(folder).replace(/-[0-9a-f]{8}$/, '');
    for (const name of ['output.csv', 'error.csv']) {
      const file = join(folder, name);
      if (existsSync(file)) add(files.has(`${label}/${name}`) ? `${label}/${name} again` : `${label}/${name}`, file);
    }
  }
  const out = `${workspace}-out`;
  for (const name of existsSync(out) ? readdirSync(out, { recursive: true, encoding: 'utf8' }) : []) {
    if (name.endsWith('.csv')) add(`out/${name}`, join(out, name));
    else if (name.includes('.')) files.set(`out/${name}`, '');
  }
  return files;
}
