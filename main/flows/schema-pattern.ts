/** The patterns of a schema, matched in time that grows with the text alone, so that none can hang a batch. */
import { RE2JS } from 're2js';

/** What the schema compiler takes for `new RegExp`. */
export const schemaPattern = Object.assign(
  (pattern: string): { test(text: string): boolean } => {
    try {
      const compiled = RE2JS.compile(RE2JS.translateRegExp(pattern));
      return { test: (text) => compiled.matcher(text).find() };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(
        `the pattern “${pattern}” follows no RE2, which has no look-around and no references back (${why})`,
      );
    }
  },
  // Only for compilers that write files, which this program never does.
  { code: 'schemaPattern' },
);
