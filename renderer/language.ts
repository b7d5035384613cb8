/** Learns the language that the page was opened in, before anything is drawn. */
import { speak } from '#contract/language/language.ts';

/** English stands in the code; every other language is a file that is loaded only by those who read it. */
export async function learnLanguage(tag: string): Promise<void> {
  if (tag === 'de') speak('de', (await import('#contract/language/de.json')).default);
}
