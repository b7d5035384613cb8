/** The language of the menus, dialogs and notifications, and of the page when it is loaded. */
import { app } from 'electron';
import german from '#contract/language/de.json' with { type: 'json' };
import { type Language, languages, speak, type Texts } from '#contract/language/language.ts';
import { readPreferences } from './preferences.ts';

const texts: Readonly<Record<Language, Texts>> = { en: {}, de: german };

/** Whether the browser was told a language at the start, which it then takes for the system's. */
let forced = false;

/**
 * Fields for dates and the browser's own words follow the language of the window. Only at the start: a language that is
 * chosen later reaches them at the next one.
 */
export function tellBrowser(): void {
  const { language } = readPreferences();
  if (language === 'system' || app.commandLine.hasSwitch('lang')) return;
  forced = true;
  app.commandLine.appendSwitch('lang', language === 'en' ? 'en-GB' : language);
}

/** What the person wishes, else what the system speaks, else English. Texts are said when they are shown, so that this counts at once. */
export function speakAsWished(): void {
  const { language: wish } = readPreferences();
  const system = forced ? app.getSystemLocale() : app.getLocale();
  const language = wish === 'system' ? (languages.find((one) => one === system.slice(0, 2)) ?? 'en') : wish;
  speak(language, texts[language]);
}
