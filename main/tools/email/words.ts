/** Our own tables are written as plain words, several to a line. */
export function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/);
}
