/**
 * Takes the text of one JSON value apart into the cells of a row. Not `JSON.parse`: that loses digits of long numbers and
 * all but the last of repeated names, and takes several times as long once the parts have to be put in their places.
 */
import { english } from '#contract/language/sentence.ts';
import { inputLimits } from '#contract/source.ts';
import { pathWithin } from '#formats/field-path.ts';
import type { FieldNode, FieldTree } from '#formats/field-tree.ts';
import { Refusal } from '#formats/refusal.ts';
import type { Limits } from '#formats/row-batch.ts';
import { rowCells, tooDeep } from '#formats/row-cells.ts';

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const backslash = 0x5c;

/** Throws a Refusal for what is no valid JSON or no record. */
export function recordTaker(tree: FieldTree, limits: Partial<Limits> = {}): (text: string) => string[] {
  const { field: fieldLimit = inputLimits.field, depth: depthLimit = inputLimits.depth } = limits;
  const row = rowCells(tree, fieldLimit);
  const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  let text = '';
  let at = 0;

  function space(): number {
    let code = text.charCodeAt(at);
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) code = text.charCodeAt(++at);
    return code;
  }
  function wrong(): Refusal {
    const found = at < text.length ? `“${text.slice(at, at + 20)}”` : 'its end';
    return new Refusal(english`It is not valid JSON: character ${at + 1} is not expected there: ${found}.`);
  }
  /** From a quote to behind the closing one; true when it holds an escape. */
  function passString(): boolean {
    let escaped = false;
    for (;;) {
      const code = text.charCodeAt(++at);
      if (code === quote) break;
      if (code === backslash) {
        escaped = true;
        at++;
      } else if (!(code >= 0x20)) throw wrong();
    }
    at++;
    return escaped;
  }
  function string(): string {
    const from = at;
    if (!passString()) return text.slice(from + 1, at - 1);
    const value = String(checked(text.slice(from, at)));
    // Only an escape can name one half of a character.
    if (/\p{Surrogate}/u.test(value)) throw new Refusal('It names half of a character, which no file can hold.');
    return value;
  }
  function checked(json: string): unknown {
    try {
      return JSON.parse(json);
    } catch (cause) {
      throw new Refusal(english`It is not valid JSON: ${json.length > 40 ? `${json.slice(0, 40)}…` : json}.`, {
        cause,
      });
    }
  }
  /** A whole object or array as compact text, digit for digit. */
  function raw(level: number): string {
    const from = at;
    let open = 0;
    let loose = false;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === quote) {
        passString();
        at--;
      } else if (code === openBrace || code === openBracket) {
        if (level + ++open > depthLimit) throw tooDeep(depthLimit);
      } else if (code === closeBrace || code === closeBracket) {
        if (--open === 0) break;
      } else if (code <= 0x20) loose = true;
    }
    const whole = text.slice(from, ++at);
    checked(whole);
    return loose ? whole.replace(/("[^"\\]*(?:\\.[^"\\]*)*")|\s+/g, '$1') : whole;
  }
  function literal(word: string): string {
    if (!text.startsWith(word, at)) throw wrong();
    at += word.length;
    return word;
  }
  function scalar(code: number): string {
    if (code === 0x74) return literal('true');
    if (code === 0x66) return literal('false');
    number.lastIndex = at;
    if (!number.test(text)) throw wrong();
    const from = at;
    at = number.lastIndex;
    return text.slice(from, at);
  }
  function value(node: FieldNode, level: number): void {
    row.meet(node);
    const code = space();
    if (code === quote) {
      const from = at;
      const found = string();
      row.put(node, found, text.slice(from, at));
    } else if (code === openBrace) object(node, level + 1);
    else if (code === 0x6e) {
      literal('null');
      tree.place(node, false);
    } else {
      const found = code === openBracket ? raw(level) : scalar(code);
      row.put(node, found, found);
    }
  }
  /** What nothing in the tree is for. */
  function strange(name: string, level: number): void {
    const code = space();
    const from = at;
    if (code === openBrace || code === openBracket) row.spare(name, raw(level));
    else if (code === 0x6e) literal('null');
    else {
      if (code === quote) string();
      else scalar(code);
      row.spare(name, text.slice(from, at));
    }
  }
  function object(node: FieldNode, level: number): void {
    if (level > depthLimit) throw tooDeep(depthLimit);
    at++;
    let code = space();
    if (code === closeBrace) {
      at++;
      if (node !== tree.root) row.put(node, '{}', '{}');
      return;
    }
    for (let next = 0; ; ) {
      const expected = node.list[next];
      let child = expected;
      let key = '';
      if (expected && text.startsWith(expected.token, at)) at += expected.token.length;
      else {
        if (code !== quote) throw wrong();
        key = string();
        child = tree.part(node, key);
      }
      if (space() !== colon) throw wrong();
      at++;
      if (child) {
        next = child.order + 1;
        value(child, level);
      } else strange(pathWithin(node.name, key), level);
      code = space();
      if (code === closeBrace) break;
      if (code !== comma) throw wrong();
      at++;
      code = space();
    }
    at++;
  }
  function bare(code: number): void {
    if (code === openBracket) throw new Refusal('It is an array, not an object with names.');
    if (tree.root.slot < 0 && tree.width > 0) throw new Refusal('It is a single value, not an object with names.');
    value(tree.root, 1);
  }

  return (given) => {
    text = given;
    at = 0;
    row.begin();
    const code = space();
    if (code === openBrace) object(tree.root, 1);
    else bare(code);
    space();
    if (at < text.length) throw wrong();
    return row.end();
  };
}
