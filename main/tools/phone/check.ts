/** The quick look at a line of a list: only what can be no phone number at all is turned away. */
import { english } from '#contract/language/sentence.ts';
import { countDigits, isDamaged } from './input.ts';

const longestLine = 64;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const control = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/;

export function checkPhone(value: string): string | undefined {
  if (isDamaged(value)) return 'Some characters were damaged when the text was decoded.';
  const line = value.trim();
  if (line.length > longestLine) return english`It is longer than ${longestLine} characters.`;
  if (control.test(line)) return 'It holds control characters.';
  return countDigits(line) < 2 ? 'There are fewer than 2 digits.' : undefined;
}
