/** Formats of the browser, made once for each language that is spoken. */
import { language, locale } from '#contract/language/language.ts';

export function inLanguage<Format>(make: (locale: string) => Format): () => Format {
  const made = new Map<string, Format>();
  return () => {
    const spoken = language();
    const format = made.get(spoken) ?? make(locale());
    made.set(spoken, format);
    return format;
  };
}
