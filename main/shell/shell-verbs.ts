/** What the page may ask of the desktop itself. */
import { mkdir } from 'node:fs/promises';
import { dirname, isAbsolute, relative } from 'node:path';
import { type BrowserWindow, shell } from 'electron';
import { Failure } from '#contract/failure.ts';
import { t } from '#contract/language/language.ts';
import type { ShellHandlers } from '#contract/shell-api.ts';
import type { ProgramApi } from './api/api.ts';
import { diagnostics } from './diagnostics.ts';
import { askForFolder, askForSource, askForTarget } from './dialogs.ts';
import type { Engine } from './engine.ts';
import { folderSize } from './folder-size.ts';
import { logFile, workspaceFolder } from './folders.ts';
import { speakAsWished } from './language.ts';
import type { WarningMails } from './mail/warning-mails.ts';
import type { ProgramMenu } from './menu.ts';
import { describePreferences, keepPreferences } from './preferences.ts';
import { printReport } from './report-pdf.ts';
import { listSamples } from './samples.ts';
import { readText, writeText } from './text-files.ts';
import { describeDesktop, setTheme } from './theme.ts';
import type { Tokens } from './tokens.ts';
import { showTextSize } from './window.ts';
import type { WorkAs } from './work-as.ts';
import { type WorkspaceDoor, workspaceVerbs } from './workspaces.ts';

/** What else of the desktop the page has a hand on. */
export interface Desk {
  mails: WarningMails;
  access: ProgramApi;
  acting: WorkAs;
  menu: ProgramMenu;
  door: WorkspaceDoor;
}

export function shellHandlers(
  window: BrowserWindow,
  engine: Engine,
  tokens: Tokens,
  { mails, menu, access, acting, door }: Desk,
): ShellHandlers {
  return {
    async chooseFile() {
      const path = await askForSource(window);
      return path === undefined ? null : tokens.source(path);
    },
    async chooseTarget({ name, kind }) {
      const path = await askForTarget(window, name, kind === 'output' || kind === 'error');
      return path === undefined ? null : tokens.target(path);
    },
    async chooseFolder() {
      const path = await askForFolder(window);
      return path === undefined ? null : tokens.folder(path);
    },
    async reveal(argument) {
      if (argument.what === 'workspace') await open(workspaceFolder());
      else if (argument.what === 'log') await open(dirname(logFile()));
      else shell.showItemInFolder(await placeOf(argument, engine, tokens));
      return null;
    },
    async workspaceSize() {
      return { bytes: await folderSize(workspaceFolder()) };
    },
    async diagnostics() {
      return { text: await diagnostics(engine) };
    },
    enable({ commands }) {
      menu.enable(commands);
      return null;
    },
    readText: ({ token }) => readText(tokens.sourcePath(token)),
    async writeText({ token, text }) {
      await writeText(tokens.targetPath(token), text);
      return null;
    },
    printReport: ({ id, token }) => printReport(engine, id, tokens.targetPath(token)),
    desktop: describeDesktop,
    setTheme({ theme }) {
      setTheme(theme);
      return describeDesktop();
    },
    setLanguage(wish) {
      keepPreferences(wish);
      speakAsWished();
      menu.name();
      return describeDesktop();
    },
    preferences: describePreferences,
    prefer(change) {
      keepPreferences(change);
      if (change.textSize) showTextSize(window);
      return describePreferences();
    },
    samples: () => listSamples(tokens),
    ...mails.verbs,
    ...access.verbs,
    ...acting.verbs,
    ...workspaceVerbs(window, door),
  };
}

type Wanted = Exclude<Parameters<ShellHandlers['reveal']>[0], { what: 'workspace' | 'log' }>;

async function placeOf(wanted: Wanted, engine: Engine, tokens: Tokens): Promise<string> {
  return wanted.what === 'token' ? tokens.writtenPath(wanted.token) : folderOf(engine, wanted.id);
}

async function open(folder: string): Promise<void> {
  // Nothing may have been written there yet.
  await mkdir(folder, { recursive: true });
  const trouble = await shell.openPath(folder);
  if (trouble) throw new Failure('not-found', t('The folder cannot be shown. {why}', { why: trouble }));
}

/** The system's file manager is shown folders of our own workspace only, whatever the engine's answer says. */
async function folderOf(engine: Engine, id: string): Promise<string> {
  const { folder } = await engine.ask('show', { id });
  const way = relative(workspaceFolder(), folder);
  if (way.startsWith('..') || isAbsolute(way))
    throw new Failure('not-found', t('The folder of this batch is not in the workspace.'));
  return folder;
}
