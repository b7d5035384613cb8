/** Character references of XML as the characters they stand for; what is not declared anywhere is refused, never dropped. */
import { english } from '#contract/language/sentence.ts';
import { Refusal } from '#formats/refusal.ts';

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

export function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(?:(\d+)|x([\dA-Fa-f]+))|([^\s&;#<>]+));|&/g, (found, decimal, hex, name) => {
    if (name !== undefined) {
      const sign = named.get(name);
      if (sign === undefined) throw new Refusal(english`It uses “${found.slice(0, 40)}”, which is not declared.`);
      return sign;
    }
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    if (found === '&') throw new Refusal('It holds a “&” that is not written as “&amp;”.');
    if (!isCharacter(code)) throw new Refusal(english`It uses “${found.slice(0, 40)}”, which is no character.`);
    return String.fromCodePoint(code);
  });
}

/** What a reference may name in XML 1.1: all but NUL, halves of characters and the two that are none. */
function isCharacter(code: number): boolean {
  if (!(code > 0 && code <= 0x10ffff)) return false;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
