/** ISO 7064 MOD 97-10: the check digits of an IBAN. */

const zero = 48;
const nine = 57;
const ten = 55; // “A” stands for 10.

/** `text` is in capital letters and digits. */
export function isChecked(text: string): boolean {
  return remainder(text, 0, 4, remainder(text, 4, text.length, 0)) === 1;
}

function remainder(text: string, from: number, to: number, before: number): number {
  let sum = before;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    sum = code <= nine ? (sum * 10 + code - zero) % 97 : (sum * 100 + code - ten) % 97;
  }
  return sum;
}
