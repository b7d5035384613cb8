/** What expressions can do with texts beside what the language brings along. Listed in docs/expressions.md. */
import type { Environment } from '@marcbachmann/cel-js';

/** Results of padding and replacing are bounded, so that no expression can fill the memory. */
const longest = 1_000_000;

export function registerFunctions(environment: Environment): void {
  const register = (signature: string, handler: (...values: never[]) => unknown) =>
    environment.registerFunction(signature, handler);
  register('string.upper(): string', (text: string) => text.toUpperCase());
  register('string.lower(): string', (text: string) => text.toLowerCase());
  register('string.title(): string', (text: string) =>
    text.toLowerCase().replace(/(?<![\p{L}\p{M}\p{N}'’])\p{L}/gu, (letter) => letter.toUpperCase()),
  );
  register('string.squeeze(): string', (text: string) => text.trim().replace(/\s+/g, ' '));
  register('string.digits(): string', (text: string) => text.replace(/\D/g, ''));
  register('string.replace(string, string): string', (text: string, old: string, by: string) =>
    old === '' ? text : bounded(text.replaceAll(old, () => by)),
  );
  register('string.padLeft(int, string): string', (text: string, length: bigint, by: string) =>
    text.padStart(width(length), by),
  );
  register('string.padRight(int, string): string', (text: string, length: bigint, by: string) =>
    text.padEnd(width(length), by),
  );
  register('string.plain(): string', (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC'));
  // The first that is not empty.
  register('coalesce(string, string): string', (a: string, b: string) => a || b);
  register('coalesce(string, string, string): string', (a: string, b: string, c: string) => a || b || c);
  register('number(string): dyn', (text: string) => numberOf(text));
  register('round(double, int): double', (value: number, digits: bigint) => Number(value.toFixed(places(digits))));
}

function numberOf(text: string): number | bigint | null {
  const plain = text.trim();
  if (/^[+-]?\d+$/.test(plain)) return BigInt(plain.replace('+', ''));
  const value = Number(plain);
  return plain === '' || Number.isNaN(value) ? null : value;
}

function width(length: bigint): number {
  return Math.min(longest, Math.max(0, Number(length)));
}

function places(digits: bigint): number {
  return Math.min(15, Math.max(0, Number(digits)));
}

function bounded(text: string): string {
  if (text.length > longest) throw new Error(`The result has more than ${longest} characters`);
  return text;
}
