/** What the desktop remembers between two starts: wishes, theme, mail, where the window was. A damaged file is a fresh start. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Rectangle } from 'electron';
import { type ApiSettings, apiSettingsSchema, usualApi } from '#contract/api-switch.ts';
import { type MailSettings, mailSettingsSchema, noMail } from '#contract/mail.ts';
import {
  doneWays,
  type LanguageWish,
  languageWishes,
  type Preferences,
  quitWays,
  type Theme,
  textSizes,
  themes,
  titleBars,
} from '#contract/shell-api.ts';
import { dataFile } from './folders.ts';
import { log } from './log.ts';

export interface Kept extends Preferences {
  theme: Theme;
  language: LanguageWish;
  bounds: Rectangle | undefined;
  maximized: boolean;
  mail: MailSettings;
  /** The API for programs of this machine. */
  api: ApiSettings;
  /** The profile that the window acts as. */
  workAs: string | null;
  /** The password for the mail server, encrypted by the system; empty when there is none. */
  mailSecret: string;
}

const place = () => dataFile('desktop.json');

export function readPreferences(): Kept {
  const kept = readKept();
  return {
    theme: oneOf(themes, kept['theme']) ?? 'system',
    language: oneOf(languageWishes, kept['language']) ?? 'system',
    whenQuitting: oneOf(quitWays, kept['whenQuitting']) ?? 'ask',
    whenDone: oneOf(doneWays, kept['whenDone']) ?? 'quit',
    notify: kept['notify'] !== false,
    textSize: textSizes.find((size) => size === kept['textSize']) ?? 100,
    titleBar: oneOf(titleBars, kept['titleBar']) ?? 'own',
    bounds: toBounds(kept['bounds']),
    maximized: kept['maximized'] === true,
    mail: toMail(kept['mail']),
    api: toApi(kept['api']),
    workAs: typeof kept['workAs'] === 'string' ? kept['workAs'] : null,
    mailSecret: typeof kept['mailSecret'] === 'string' ? kept['mailSecret'] : '',
  };
}

/** The part that a person sees in the settings. */
export function describePreferences(): Preferences {
  const { whenQuitting, whenDone, notify, textSize, titleBar } = readPreferences();
  return { whenQuitting, whenDone, notify, textSize, titleBar };
}

/** What is undefined in the change stays as it is. */
export function keepPreferences(change: { [K in keyof Kept]?: Kept[K] | undefined }): void {
  const named = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const text = JSON.stringify({ ...readPreferences(), ...named });
  try {
    mkdirSync(dirname(place()), { recursive: true });
    writeFileSync(`${place()}.partial`, text);
    renameSync(`${place()}.partial`, place());
  } catch (error) {
    log('The preferences cannot be kept.', error);
  }
}

function oneOf<T extends string>(words: readonly T[], value: unknown): T | undefined {
  return words.find((word) => word === value);
}

function readKept(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(readFileSync(place(), 'utf8'));
    return isRecord(value) ? value : {};
  } catch (error) {
    if (!isMissing(error)) log('The preferences cannot be read.', error);
    return {};
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isMissing = (error: unknown) => isRecord(error) && error['code'] === 'ENOENT';

function toBounds(value: unknown): Rectangle | undefined {
  if (!isRecord(value)) return undefined;
  const { x, y, width, height } = value;
  return isWhole(x) && isWhole(y) && isWhole(width) && isWhole(height) ? { x, y, width, height } : undefined;
}

function toMail(value: unknown): MailSettings {
  return mailSettingsSchema.safeParse(isRecord(value) ? { ...noMail, ...value } : {}).data ?? noMail;
}

function toApi(value: unknown): ApiSettings {
  return apiSettingsSchema.safeParse(isRecord(value) ? { ...usualApi, ...value } : {}).data ?? usualApi;
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
