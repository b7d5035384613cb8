/** The language of the menus, dialogs and notifications, and of the page when it is loaded. */
import { app } from 'electron';
import german from '#contract/language/de.json' with { type: 'json' };
import { type Language, languages, speak, type Texts } from '#contract/language/language.ts';
import { readPreferences } from './preferences.ts';

const texts: Readonly<Record<Language, Texts>> = { en: {}, de: german };

/** What the person wishes, else what the system speaks, else English. Texts are said when they are shown, so that this counts at once. */
export function speakAsWished(): void {
  const { language: wish } = readPreferences();
  const language = wish === 'system' ? (languages.find((one) => one === app.getLocale().slice(0, 2)) ?? 'en') : wish;
  speak(language, texts[language]);
}
