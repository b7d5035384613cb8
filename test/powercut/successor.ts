/** The program started again on what a power cut has left: nobody asks it for anything, and it ends when every batch has. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isFinal } from '#contract/batch-state.ts';
import { openEngine } from '#engine/link.ts';

const [workspace = ''] = process.argv.slice(2);
const link = await openEngine({ workspace, version: '0.0.0' });

/** A batch that the catalog does not know yet is listed only when its database has been looked through. */
async function allEnded(): Promise<boolean> {
  const { data } = await link.api.list({});
  return data.length === readdirSync(join(workspace, 'batch')).length && data.every(({ state }) => isFinal(state));
}

while (!(await allEnded())) await new Promise((resolve) => setTimeout(resolve, 20));
await link.close();
