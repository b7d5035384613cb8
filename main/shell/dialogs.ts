/** The system's own dialogs for choosing a file to read, a file to write and a folder. */
import { basename, dirname, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';

const readable: FileFilter[] = [
  {
    name: 'Lists and tables',
    extensions: ['csv', 'tsv', 'tab', 'txt', 'json', 'jsonl', 'ndjson', 'xml', 'xlsx', 'gz'],
  },
  { name: 'All files', extensions: ['*'] },
];

/** The path of a file to read; undefined when the person thinks better of it. */
export async function askForSource(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open file',
    filters: readable,
    properties: ['openFile'],
  });
  return canceled ? undefined : filePaths[0];
}

let lastFolder: string | undefined;

/** The path of a file to write. The suggested name comes from the page, so only its last part counts. */
export async function askForTarget(window: BrowserWindow, suggested: string): Promise<string | undefined> {
  const name = basename(suggested.replaceAll('\\', '/'));
  const ending = extname(name).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save file',
    defaultPath: join(lastFolder ?? app.getPath('downloads'), name),
    filters: [
      ...(ending ? [{ name: `${ending.toUpperCase()} file`, extensions: [ending] }] : []),
      { name: 'All files', extensions: ['*'] },
    ],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || !filePath) return undefined;
  lastFolder = dirname(filePath);
  return filePath;
}

/** The path of a folder to put files into. */
export async function askForFolder(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose a folder',
    defaultPath: lastFolder ?? app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  });
  const [folder] = filePaths;
  if (canceled || !folder) return undefined;
  lastFolder = folder;
  return folder;
}
