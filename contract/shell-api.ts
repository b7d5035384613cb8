/**
 * What the window may ask of the desktop around it. Files never cross as paths: the shell shows the dialog or
 * registers the drop, and hands out a token that the engine's verbs accept in place of a path.
 */
import { z } from 'zod';
import { type ApiAnswers, type ApiState, apiVerbs } from './api-switch.ts';
import { fileKinds } from './batch.ts';
import { languages } from './language/language.ts';
import { type MailState, mailChangeSchema } from './mail.ts';
import { type MenuCommand, menuCommands } from './menu-commands.ts';
import type { Profile } from './rights.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
/** The system's own language where we speak it, else English. */
export const languageWishes = ['system', ...languages] as const;
export type LanguageWish = (typeof languageWishes)[number];
/** What happens when a person quits while batches are at work. */
export const quitWays = ['ask', 'background', 'pause'] as const;
export type QuitWay = (typeof quitWays)[number];
/** What the program does in the background once the last batch has ended. */
export const doneWays = ['quit', 'stay'] as const;
export type DoneWay = (typeof doneWays)[number];
/** Who draws the title bar: the page, with the system's buttons in it, or the system alone. */
export const titleBars = ['own', 'system'] as const;
export type TitleBar = (typeof titleBars)[number];
/** Percent of the usual size of everything in the window. */
export const textSizes = [90, 100, 110, 125] as const;
export type TextSize = (typeof textSizes)[number];

/** Of a file that crosses as text, such as an interface: characters when written, bytes when read. */
export const mostText = 5_000_000;

export const shellVerbs = {
  chooseFile: z.strictObject({}),
  chooseTarget: z.strictObject({
    name: z.string().min(1).max(255),
    kind: z.enum([...fileKinds, 'archive', 'design', 'bundle']),
  }),
  /** A folder that a post-batch step puts files into. */
  chooseFolder: z.strictObject({}),
  /** The whole text of a small file that was chosen to be read. */
  readText: z.strictObject({ token: z.string().max(64) }),
  /** Writes a small text into a file that was chosen to be written. */
  writeText: z.strictObject({ token: z.string().max(64), text: z.string().max(mostText) }),
  /** Prints the report of a batch into a file that was chosen to be written, as a PDF. */
  printReport: z.strictObject({ id: z.string().max(36), token: z.string().max(64) }),
  /** Opens the folder of a file that was delivered or of a batch, in the system's file manager. */
  reveal: z.discriminatedUnion('what', [
    z.strictObject({ what: z.literal('token'), token: z.string().max(64) }),
    z.strictObject({ what: z.literal('batch'), id: z.string().max(36) }),
    z.strictObject({ what: z.literal('workspace') }),
    z.strictObject({ what: z.literal('log') }),
  ]),
  /** Folders of workspaces that were open before, the latest first. */
  workspaces: z.strictObject({}),
  /** Starts the program again with another workspace: one of those, or null to be asked for a folder. */
  openWorkspace: z.strictObject({ recent: z.string().max(4_096).nullable() }),
  /** How much the workspace takes on the disk. */
  workspaceSize: z.strictObject({}),
  /** What somebody who helps wants to know; names no batch and no file. */
  diagnostics: z.strictObject({}),
  /** Which commands of the application menu make sense now. */
  enable: z.strictObject({ commands: z.array(z.enum(menuCommands)).max(menuCommands.length) }),
  desktop: z.strictObject({}),
  setTheme: z.strictObject({ theme: z.enum(themes) }),
  /** Counts for the page once it is loaded again. */
  setLanguage: z.strictObject({ language: z.enum(languageWishes) }),
  preferences: z.strictObject({}),
  prefer: z.strictObject({
    whenQuitting: z.enum(quitWays).optional(),
    whenDone: z.enum(doneWays).optional(),
    notify: z.boolean().optional(),
    textSize: z.literal(textSizes).optional(),
    /** Counts at the next start. */
    titleBar: z.enum(titleBars).optional(),
  }),
  /** The sample files that come with the program. */
  samples: z.strictObject({}),
  mailSettings: z.strictObject({}),
  setMail: mailChangeSchema,
  /** Sends a mail with the settings as they are kept; answers when the server has taken it. */
  testMail: z.strictObject({}),
  ...apiVerbs,
  /** The profile that the window acts as; null: whoever has the workspace, who may do everything. */
  me: z.strictObject({}),
  /** Counts for the page once it is loaded again. */
  workAs: z.strictObject({ name: z.string().max(64).nullable() }),
} as const;

export type ShellVerb = keyof typeof shellVerbs;
export interface PickedFile {
  token: string;
  name: string;
  bytes: number;
}
export type PickedFolder = Omit<PickedFile, 'bytes'>;
export interface Desktop {
  platform: 'linux' | 'mac' | 'windows';
  version: string;
  electron: string;
  theme: Theme;
  language: LanguageWish;
  dark: boolean;
}
/** How the desktop is to behave; kept on this computer, whatever the workspace. */
export interface Preferences {
  whenQuitting: QuitWay;
  whenDone: DoneWay;
  /** Whether the system's notifications are used. */
  notify: boolean;
  textSize: TextSize;
  titleBar: TitleBar;
}
export interface ShellAnswers extends ApiAnswers {
  chooseFile: PickedFile | null;
  chooseTarget: PickedFile | null;
  chooseFolder: PickedFolder | null;
  readText: { name: string; text: string };
  writeText: null;
  printReport: { bytes: number };
  reveal: null;
  workspaces: { recent: string[] };
  /** False when the person thought better of it. */
  openWorkspace: { opening: boolean };
  workspaceSize: { bytes: number };
  diagnostics: { text: string };
  enable: null;
  desktop: Desktop;
  setTheme: Desktop;
  setLanguage: Desktop;
  preferences: Preferences;
  prefer: Preferences;
  samples: (PickedFile & { tool: string; label: string })[];
  mailSettings: MailState;
  setMail: MailState;
  testMail: { to: string };
  me: Profile | null;
  workAs: Profile | null;
}
export type ShellApi = { [V in ShellVerb]: (argument: z.input<(typeof shellVerbs)[V]>) => Promise<ShellAnswers[V]> };
/** The shell seen from inside: arguments are checked. */
export type ShellHandlers = {
  [V in ShellVerb]: (argument: z.output<(typeof shellVerbs)[V]>) => ShellAnswers[V] | Promise<ShellAnswers[V]>;
};

export interface ShellEvents {
  desktop: Desktop;
  /** A choice in the application menu, by its name. */
  menu: { command: MenuCommand };
  /** A person chose this batch outside the window, in a notification. */
  open: { id: string };
  /** A file that a person opened with the program, from the desktop or the command line. */
  file: PickedFile;
  /** A file that was to be opened and cannot be: why. */
  fileRefused: { message: string };
  /** The connection to the engine was lost and made again: ask anew for what is on screen. */
  reconnected: { at: string };
  /** What came in through the API, and whether it listens; at most twice a second. */
  api: ApiState;
  /** A warning mail did not go out: why, and what to do. */
  mailFailed: { message: string };
}
/** What the preload puts on the window as `batchmill`. */
export interface Bridge {
  post(message: unknown): void;
  listen(receive: (message: unknown) => void): void;
  /** Registers a dropped or chosen File with the shell; rejects when it is no file on disk. */
  adopt(file: unknown): Promise<PickedFile>;
}

/** What the shell answers to the preload script; a sentence when the file is refused. */
export type Adoption = { file: PickedFile } | { refused: string };
