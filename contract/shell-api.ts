/**
 * What the window may ask of the desktop around it. Files never cross as paths: the shell shows the dialog or
 * registers the drop, and hands out a token that the engine's verbs accept in place of a path.
 */
import { z } from 'zod';
import { fileKinds } from './batch.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const shellVerbs = {
  chooseFile: z.strictObject({}),
  chooseTarget: z.strictObject({ name: z.string().min(1).max(255), kind: z.enum(fileKinds) }),
  /** Opens the folder of a file that was delivered or of a batch, in the system's file manager. */
  reveal: z.discriminatedUnion('what', [
    z.strictObject({ what: z.literal('token'), token: z.string().max(64) }),
    z.strictObject({ what: z.literal('batch'), id: z.string().max(36) }),
  ]),
  desktop: z.strictObject({}),
  setTheme: z.strictObject({ theme: z.enum(themes) }),
  /** The sample files that come with the program. */
  samples: z.strictObject({}),
} as const;

export type ShellVerb = keyof typeof shellVerbs;
export interface PickedFile {
  token: string;
  name: string;
  bytes: number;
}
export interface Desktop {
  platform: 'linux' | 'mac' | 'windows';
  version: string;
  electron: string;
  theme: Theme;
  dark: boolean;
}
export interface ShellAnswers {
  chooseFile: PickedFile | null;
  chooseTarget: PickedFile | null;
  reveal: null;
  desktop: Desktop;
  setTheme: Desktop;
  samples: (PickedFile & { tool: string; label: string })[];
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
  /** The connection to the engine was lost and made again: ask anew for what is on screen. */
  reconnected: { at: string };
}
export const menuCommands = [
  'new-batch',
  'open-file',
  'batches',
  'tools',
  'settings',
  'palette',
  'shortcuts',
  'toggle-theme',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** What the preload puts on the window as `batchmill`. */
export interface Bridge {
  post(message: unknown): void;
  listen(receive: (message: unknown) => void): void;
  /** Registers a dropped or chosen File with the shell; rejects when it is no file on disk. */
  adopt(file: unknown): Promise<PickedFile>;
}

/** What the shell answers to the preload script; a sentence when the file is refused. */
export type Adoption = { file: PickedFile } | { refused: string };
