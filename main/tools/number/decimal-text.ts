/** Numbers as decimal texts of any length: no digit is ever lost in a floating-point number. */

/** Undefined when the number would have more digits than anybody means. */
export function shifted(whole: string, decimals: string, exponent: number): string | undefined {
  const most = 1000;
  if (Math.abs(exponent) > most) return undefined;
  const digits = whole + decimals;
  const point = whole.length + exponent;
  if (point <= 0) return plain('0', '0'.repeat(-point) + digits);
  return plain(digits.slice(0, point).padEnd(point, '0'), digits.slice(point));
}

/** Without needless zeros in front; those behind say how exact a number is. */
function plain(whole: string, decimals: string): string {
  const integer = whole.replace(/^0+(?=\d)/, '') || '0';
  return decimals === '' ? integer : `${integer}.${decimals}`;
}

/** The text that equal numbers share. */
export function canonical(value: string): string {
  return value.includes('.') ? value.replace(/\.?0+$/, '') : value;
}
