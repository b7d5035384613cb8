/** Which column a tool probably means, and which tool a file is probably for, from the names of its columns. */
import type { ToolFace } from '#contract/tool.ts';

/** Names are compared without case, spaces and punctuation. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

export function guessColumn(fields: readonly string[], hints: readonly string[]): string | null {
  for (const hint of hints) {
    const same = fields.find((field) => plain(field) === plain(hint));
    if (same !== undefined) return same;
  }
  for (const hint of hints) {
    const alike = fields.find((field) => plain(field).includes(plain(hint)) && plain(hint).length > 3);
    if (alike !== undefined) return alike;
  }
  return fields.length === 1 ? (fields[0] ?? null) : null;
}

export function guessTool(fields: readonly string[], tools: readonly ToolFace[]): ToolFace | undefined {
  if (fields.length < 2) return undefined;
  return tools.find(({ hints }) => guessColumn(fields, hints) !== null);
}

/** A name for a batch made of its file: without the ending, with spaces for underscores. */
export function labelOfFile(name: string): string {
  return name
    .replace(/(\.(csv|tsv|txt|jsonl?|ndjson|xml|gz|list))+$/i, '')
    .replaceAll('_', ' ')
    .trim()
    .slice(0, 200);
}
