/** Where a workspace is when nobody says so: the very folder that the window uses on this system. */
import { homedir } from 'node:os';
import { posix, resolve, win32 } from 'node:path';

type Surroundings = Readonly<Record<string, string | undefined>>;

export function defaultWorkspace(
  surroundings: Surroundings = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const named = surroundings['BATCHMILL_WORKSPACE'];
  if (named) return resolve(named);
  if (platform === 'win32') {
    const roaming = surroundings['APPDATA'] || win32.join(home, 'AppData', 'Roaming');
    return win32.join(roaming, 'Batchmill', 'workspace');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Batchmill', 'workspace');
  const config = surroundings['XDG_CONFIG_HOME'] || posix.join(home, '.config');
  return posix.join(config, 'Batchmill', 'workspace');
}
