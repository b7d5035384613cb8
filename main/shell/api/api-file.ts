/**
 * `api.json` in the program’s own folder: where the API is to be found, for scripts of the person whose program this is.
 * It holds no token: those belong to profiles, and only their hashes are kept.
 */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dataFile, workspaceFolder } from '#shell/folders.ts';
import { log } from '#shell/log.ts';

const place = () => dataFile('api.json');

export function writeApiFile(addresses: readonly string[]): void {
  const [address = ''] = addresses;
  const port = Number(new URL(address).port);
  const text = JSON.stringify({ address, addresses, port, pid: process.pid, workspace: workspaceFolder() });
  try {
    // What is left of an unfinished one may have other rights.
    rmSync(`${place()}.partial`, { force: true });
    writeFileSync(`${place()}.partial`, `${text}\n`, { mode: 0o600 });
    renameSync(`${place()}.partial`, place());
  } catch (error) {
    log('The address of the API cannot be kept.', error);
  }
}

export function removeApiFile(): void {
  try {
    rmSync(place(), { force: true });
  } catch (error) {
    log('The file with the address of the API cannot be removed.', error);
  }
}
