/**
 * A sentence for people that is made where the cause is known and read in whatever language they speak: its English text
 * with numbered holes, and what fills them.
 */
export interface Sentence {
  readonly text: string;
  readonly values: readonly (string | number)[];
}

/** A template's tag: sentence`Page ${no} is missing.` is `{ text: 'Page {1} is missing.', values: [no] }`. */
export function sentence(parts: TemplateStringsArray, ...values: (string | number)[]): Sentence {
  const text = parts.reduce((said, part, at) => `${said}{${at}}${part}`);
  return { text, values };
}

export function inEnglish({ text, values }: Sentence): string {
  return text.replace(/\{(\d+)\}/g, (hole, at: string) => String(values[Number(at) - 1] ?? hole));
}

/**
 * A sentence that is kept as data, such as why a record failed: its English text. Those who read another language are
 * told it by its form, which is known from here (`saidAgain` in language.ts).
 */
export function english(parts: TemplateStringsArray, ...values: (string | number)[]): string {
  return parts.reduce((said, part, at) => `${said}${values[at - 1] ?? ''}${part}`);
}
