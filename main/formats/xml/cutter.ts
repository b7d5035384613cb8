/**
 * Cuts the records out of XML text that arrives in pieces of any size: all elements at a path below the root. Every
 * element is matched with its end, so that a file that is cut off or broken is never taken for whole.
 */
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { inputLimits } from '#contract/source.ts';
import { pathText } from '#formats/field-path.ts';
import type { Cut } from '#formats/json/cutter.ts';
import { lineCount } from '#formats/line-count.ts';
import { fieldsInRecord, tooLong } from '#formats/record-cutter.ts';
import type { Limits } from '#formats/row-batch.ts';
import { isName, type Mark, markAt } from './mark.ts';

export interface XmlCutOptions {
  limits?: Partial<Limits> | undefined;
  /** What a name of the file is called in the path. */
  called?(name: string): string;
  /** There need not be any element at the path. */
  optional?: boolean;
}

/** `path` leads from the root element to the records, the root left out; an empty one means the root itself. */
export function xmlCutter(
  path: readonly string[],
  { limits = {}, called = (name) => name, optional }: XmlCutOptions = {},
) {
  const longest = (limits.field ?? inputLimits.field) * fieldsInRecord;
  const count = lineCount();
  const known = new Set<string>();
  /** Elements that are open, and the lines of those that are no part of a record. */
  const stack: string[] = [];
  const lines: number[] = [];
  let held = '';
  /** How far the text that is held has been looked at, and how many elements are around the record that is open. */
  let looked = 0;
  let around = -1;
  let recordLine = 0;
  let rooted = false;
  let met = false;

  return (piece: string, last: boolean): Cut => {
    const text = held + piece;
    const cut: Cut = { texts: [], lines: [] };
    count.over(text);
    let at = 0;
    let from = looked;
    /** Where the markup begins whose end is not there yet. */
    let unended = 0;
    for (let sign = text.indexOf('<', from); sign >= 0; sign = text.indexOf('<', from)) {
      const mark = markAt(text, sign);
      if (stack.length === 0) refuseText(from, sign);
      unended = sign;
      if (!mark) break;
      if (mark.kind === 'declaration') throw documentType(count.at(sign));
      if (mark.kind === 'close') close(mark);
      else if (mark.kind === 'open' || mark.kind === 'empty') open(mark);
      else if (mark.kind === 'cdata' && stack.length === 0) refuseText(sign, mark.to);
      from = mark.to;
      if (around < 0) at = from;
    }
    if (text.length - at > longest) throw tooLong(around < 0 ? count.at(Math.max(at, unended)) : recordLine, longest);
    if (last) refuseUnended(from);
    const before = count.at(at);
    if (around < 0) recordLine = before;
    held = text.slice(at);
    looked = from - at;
    return cut;

    function open({ kind, name, from: start, to }: Mark): void {
      if (!known.has(name)) {
        if (!isName(name)) throw wrong(count.at(start), `“<${name.slice(0, 40)}” begins no element`);
        known.add(name);
      }
      if (stack.length === 0 && rooted) throw wrong(count.at(start), 'a second root element begins');
      rooted = true;
      const begins = around < 0 && isTarget(name);
      if (begins) {
        met = true;
        at = start;
        recordLine = count.at(start);
        if (kind === 'empty') take(to);
        else around = stack.length;
      }
      if (kind === 'empty') return;
      if (around < 0) lines[stack.length] = count.at(start);
      stack.push(name);
    }
    function close({ name, from: start, to }: Mark): void {
      const opened = stack.pop();
      if (opened !== name)
        throw wrong(
          count.at(start),
          `“</${name.slice(0, 40)}>” ends ${opened ? `<${opened}>` : 'nothing that is open'}`,
        );
      if (stack.length !== around) return;
      around = -1;
      take(to);
    }
    function take(to: number): void {
      if (to - at > longest) throw tooLong(recordLine, longest);
      cut.texts.push(text.slice(at, to));
      cut.lines.push(recordLine);
    }
    function refuseText(begin: number, end: number): void {
      const stray = /[^\t\n\r ]/.exec(text.slice(begin, end));
      if (stray) throw wrong(count.at(begin + stray.index), 'there is text outside of the root element');
    }
    function refuseUnended(begin: number): void {
      if (stack.length === 0) refuseText(begin, text.length);
      const name = stack.at(-1);
      const line = around < 0 ? (lines[stack.length - 1] ?? 1) : recordLine;
      if (name !== undefined)
        throw new Failure(
          'bad-file',
          sentence`It ends before the element <${name}> is closed that ${around < 0 ? 'opens' : 'is in the record'} on line ${line}. Copy it from its origin again.`,
          { line },
        );
      if (!rooted) throw new Failure('bad-file', 'It holds no element.', { line: 1 });
      if (!met && !optional)
        throw new Failure('bad-file', sentence`It has no element at “${pathText(path)}”. Choose another record path.`, {
          line: 1,
        });
    }
  };

  function isTarget(name: string): boolean {
    if (stack.length !== path.length) return false;
    return path.every((key, i) => key === called(stack[i + 1] ?? name));
  }
}

function wrong(line: number, what: string): Failure {
  return new Failure('bad-file', sentence`It is no valid XML: on line ${line} ${what}.`, { line });
}

function documentType(line: number): Failure {
  return new Failure(
    'bad-file',
    sentence`It declares a document type on line ${line} (<!DOCTYPE …>), which is never read. Remove that declaration.`,
    { line },
  );
}
