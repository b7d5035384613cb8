/**
 * Sentences that were kept as English text, known again by their form: which template made this one, and what its holes
 * were filled with. What no template could have made is nobody's.
 */
import type { Sentence } from './sentence.ts';

interface Template {
  readonly text: string;
  readonly longest: string;
  readonly letters: number;
  pattern(): RegExp;
}

const hole = /\{\d+\}/;

/** `texts`: all that can be said; only those with numbered holes are templates. */
export function templatesOf(texts: Iterable<string>): (message: string) => Sentence | undefined {
  const templates = [...texts]
    .filter((text) => hole.test(text))
    .map(template)
    // One that says nothing of its own would fit everything.
    .filter(({ longest }) => /\p{L}{2}/u.test(longest))
    // What says most of its own is meant, not what fits with more in its holes.
    .sort((one, other) => other.letters - one.letters);
  return (message) => {
    for (const { text, longest, pattern } of templates) {
      if (!message.includes(longest)) continue;
      const found = pattern().exec(message);
      if (found) return { text, values: valuesOf(text, found) };
    }
    return undefined;
  };
}

function template(text: string): Template {
  const parts = text.split(hole);
  let made: RegExp | undefined;
  return {
    text,
    longest: parts.reduce((longest, part) => (part.length > longest.length ? part : longest)),
    letters: parts.join('').length,
    pattern() {
      made ??= new RegExp(`^${parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('(.*?)')}$`, 's');
      return made;
    },
  };
}

/** Holes stand in the order of their numbers in English, from 1. */
function valuesOf(text: string, found: RegExpExecArray): string[] {
  return [...text.matchAll(/\{(\d+)\}/g)].map((_, at) => found[at + 1] ?? '');
}
