/** The system's own dialogs for choosing a file to read, a file to write and a folder. */
import { basename, dirname, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';
import { type ExportFormat, exportFormats, formatOfName } from '#contract/export-format.ts';
import { t } from '#contract/language/language.ts';

const readable = (): FileFilter[] => [
  {
    name: t('Lists and tables'),
    extensions: ['csv', 'tsv', 'tab', 'txt', 'json', 'jsonl', 'ndjson', 'xml', 'xlsx', 'gz'],
  },
  { name: t('Recipes'), extensions: ['batchmill'] },
  { name: t('All files'), extensions: ['*'] },
];

/** The path of a file to read; undefined when the person thinks better of it. */
export async function askForSource(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t('Open file'),
    filters: readable(),
    properties: ['openFile'],
  });
  return canceled ? undefined : filePaths[0];
}

let lastFolder: string | undefined;

const tableName: Readonly<Record<ExportFormat, () => string>> = {
  csv: () => 'CSV',
  json: () => 'JSON',
  jsonl: () => t('JSON lines'),
  xlsx: () => t('Excel workbook'),
};

/** The form that is suggested first; a table may take every other one. */
function writable(name: string, table: boolean): FileFilter[] {
  const ending = extname(name).slice(1);
  const first = formatOfName(name);
  if (!table || !first)
    return ending ? [{ name: t('{ending} file', { ending: ending.toUpperCase() }), extensions: [ending] }] : [];
  const forms = [first, ...exportFormats.filter((format) => format !== first)];
  return forms.map((format) => ({ name: tableName[format](), extensions: [format] }));
}

/** The path of a file to write. The suggested name comes from the page, so only its last part counts. */
export async function askForTarget(
  window: BrowserWindow,
  suggested: string,
  table: boolean,
): Promise<string | undefined> {
  const name = basename(suggested.replaceAll('\\', '/'));
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: t('Save file'),
    defaultPath: join(lastFolder ?? app.getPath('downloads'), name),
    filters: [...writable(name, table), { name: t('All files'), extensions: ['*'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || !filePath) return undefined;
  lastFolder = dirname(filePath);
  return filePath;
}

/** The path of a folder to put files into. */
export async function askForFolder(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t('Choose a folder'),
    defaultPath: lastFolder ?? app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  });
  const [folder] = filePaths;
  if (canceled || !folder) return undefined;
  lastFolder = folder;
  return folder;
}
