/** Digits of other scripts, which spreadsheets and phones write without being asked. */

const foreign = /[^\0-\x7f]/;
/** Beyond it there are no digits. */
const lastCode = 0x1ffff;

let values: ReadonlyMap<string, string> | undefined;

/** Decimal digits of every script as 0 to 9; everything else stays. */
export function asciiDigits(text: string): string {
  if (!foreign.test(text)) return text;
  return text.replace(/\p{Nd}/gu, (digit) => {
    values ??= digitValues();
    return values.get(digit) ?? digit;
  });
}

/** Unicode lists the decimal digits of each script together and from zero on, so that every tenth is a zero. */
function digitValues(): Map<string, string> {
  const found = new Map<string, string>();
  for (let code = 48; code <= lastCode; code++) {
    const character = String.fromCodePoint(code);
    if (/\p{Nd}/u.test(character)) found.set(character, String(found.size % 10));
  }
  return found;
}
