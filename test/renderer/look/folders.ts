/** What the desktop of the double answers about files and folders, and how it behaves at first. */
import type { Preferences } from '#contract/shell-api.ts';

export const usualPreferences: Preferences = {
  ...{ whenQuitting: 'ask', whenDone: 'quit', notify: true, textSize: 100, titleBar: 'own' },
};

export const folders = {
  chooseFile: () => ({ token: 'picked', name: 'newsletter_q4.csv', bytes: 318_000_000 }),
  chooseTarget: ({ name }: { name: string }) => ({ token: 'target', name, bytes: 0 }),
  chooseFolder: () => ({ token: 'folder', name: 'Reports' }),
  readText: () => ({ name: 'customers.interface.json', text: '{}' }),
  writeText: () => null,
  printReport: () => ({ bytes: 48_000 }),
  reveal: () => null,
  workspaces: () => ({ recent: ['/home/mara/batches-2025', '/media/archive/batchmill'] }),
  openWorkspace: () => ({ opening: false }),
  workspaceSize: () => ({ bytes: 3_482_000_000 }),
  diagnostics: () => ({ text: 'Batchmill: 0.1.0' }),
};
