/**
 * Cuts the records out of JSON text that arrives in pieces of any size: the elements of the array at a path, or the one
 * value there. What surrounds them is followed bracket by bracket, so that a file that is cut off is never taken for whole.
 */
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { inputLimits } from '#contract/source.ts';
import { pathText } from '#formats/field-path.ts';
import { lineCount } from '#formats/line-count.ts';
import { fieldsInRecord, tooLong } from '#formats/record-cutter.ts';
import type { Limits } from '#formats/row-batch.ts';
import { valueEnd } from './value.ts';

export interface Cut {
  texts: string[];
  /** The physical line on which each begins, from 1. */
  lines: number[];
}

interface Container {
  closing: '}' | ']';
  line: number;
  /** The name of the value that is open, in an object. */
  key: string;
  /** Its elements are the records. */
  wanted: boolean;
}
/** What may come next: `first` is a value or name, or the end of what was just opened. */
type Next = 'value' | 'first' | 'name' | 'colon' | 'after';

export function jsonCutter(path: readonly string[], limits: Partial<Limits> = {}) {
  const longest = (limits.field ?? inputLimits.field) * fieldsInRecord;
  const count = lineCount();
  const stack: Container[] = [];
  let held = '';
  let next: Next = 'value';
  let met = false;
  let end = valueEnd();

  return (piece: string, last: boolean): Cut => {
    const text = held + piece;
    const cut: Cut = { texts: [], lines: [] };
    count.over(text);
    let at = 0;

    for (at = space(text, at); at < text.length; at = space(text, at)) {
      const sign = text[at] ?? '';
      const top = stack.at(-1);
      if (next === 'after') {
        if (!top) throw secondRoot(count.at(at), sign);
        if (sign === ',') next = top.closing === '}' ? 'name' : 'value';
        else if (sign === top.closing) stack.pop();
        else throw wrong(count.at(at), sign, `a comma or “${top.closing}”`);
        at++;
      } else if (next === 'first' && sign === top?.closing) {
        stack.pop();
        next = 'after';
        at++;
      } else if (next === 'colon') {
        if (sign !== ':') throw wrong(count.at(at), sign, 'a colon');
        next = 'value';
        at++;
      } else if (top?.closing === '}' && next !== 'value') {
        if (sign !== '"') throw wrong(count.at(at), sign, 'a name in quotes');
        const to = whole(at);
        if (to === undefined) break;
        top.key = nameOf(text.slice(at, to), count.at(at));
        next = 'colon';
        at = to;
      } else {
        const to = value(at, sign, top);
        if (to === undefined) break;
        at = to;
      }
    }
    // Counted up to here, where the next text begins.
    const line = count.at(at);
    held = text.slice(at);
    if (last) refuseUnended(line);
    return cut;

    /** Behind the value here, or behind the bracket that opens it; undefined when there is more to come. */
    function value(from: number, sign: string, top: Container | undefined): number | undefined {
      const here = isTarget();
      if (top?.wanted || (here && sign !== '[')) {
        const to = whole(from);
        if (to === undefined) return undefined;
        cut.texts.push(text.slice(from, to));
        cut.lines.push(count.at(from));
        met = true;
        next = 'after';
        return to;
      }
      if (sign === '{' || sign === '[') {
        met ||= here;
        stack.push({ closing: sign === '{' ? '}' : ']', line: count.at(from), key: '', wanted: here });
        next = 'first';
        return from + 1;
      }
      const to = whole(from);
      if (to !== undefined) next = 'after';
      return to;
    }

    function whole(from: number): number | undefined {
      const to = end(text, from, last);
      const long = (to ?? text.length) - from > longest;
      if (long) throw tooLong(count.at(from), longest);
      if (to === from) throw wrong(count.at(from), text[from] ?? '', 'a value');
      if (to !== undefined) end = valueEnd();
      else if (last)
        throw new Failure(
          'bad-file',
          sentence`It ends in the middle of what begins on line ${count.at(from)}. Copy it from its origin again.`,
          { line: count.at(from) },
        );
      return to;
    }
  };

  function isTarget(): boolean {
    return stack.length === path.length && path.every((key, i) => stack[i]?.closing === '}' && stack[i]?.key === key);
  }

  function refuseUnended(line: number): void {
    const open = stack.at(-1);
    if (open)
      throw new Failure(
        'bad-file',
        sentence`It ends on line ${line}, before what opens on line ${open.line} is closed. Copy it from its origin again.`,
        { line: open.line },
      );
    if (next !== 'after') throw new Failure('bad-file', 'It holds nothing but blank lines.', { line: 1 });
    if (!met)
      throw new Failure('bad-file', sentence`It has nothing at “${pathText(path)}”. Choose another record path.`, {
        line: 1,
      });
  }
}

function space(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at++;
  }
}

function nameOf(json: string, line: number): string {
  try {
    return String(JSON.parse(json));
  } catch (cause) {
    throw new Failure('bad-file', sentence`The name ${json.slice(0, 40)} on line ${line} is not valid JSON.`, {
      line,
      cause,
    });
  }
}

function wrong(line: number, sign: string, wanted: string): Failure {
  return new Failure(
    'bad-file',
    sentence`It is no valid JSON: on line ${line} there is “${sign}” in the place of ${wanted}.`,
    {
      line,
    },
  );
}

function secondRoot(line: number, sign: string): Failure {
  const what = sign === '{' || sign === '[' ? 'a second value begins' : `there is “${sign}”`;
  return new Failure(
    'bad-file',
    sentence`The JSON is at its end, but ${what} on line ${line}. If each line is a record, read it as JSON lines (--format jsonl).`,
    { line },
  );
}
