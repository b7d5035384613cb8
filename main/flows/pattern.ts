/** Patterns that people write: matched in time that grows with the text alone, so that none can hang a batch. */
import { RE2JS } from 're2js';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';

export type Pattern = (text: string) => boolean;

/** The whole text has to match. Throws a Failure that names the owner of a pattern that cannot be understood. */
export function compilePattern(pattern: string, owner: string): Pattern {
  try {
    const compiled = RE2JS.compile(`^(?:${pattern})$`);
    return (text) => compiled.test(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Failure(
      'bad-input',
      sentence`The pattern of ${owner} cannot be understood: ${why}. Patterns follow RE2: no look-around and no references back.`,
      { cause: error },
    );
  }
}
