/** How sure a result is, from 0 to 100: how the name was matched, less what speaks against it. */
import type { Analysis } from './analysis.ts';

const base = { exact: 100, alias: 90, fuzzy: 80, country_only: 20, none: 0 };

export function scoreOf({ quality, reading }: Analysis, hasForeignPostcode: boolean): number {
  const slips = (reading?.match?.slips ?? 0) * 15;
  const ambiguous = reading?.match?.isAmbiguous ? 40 : 0;
  const anywhere = reading?.match && reading.country === undefined ? 5 : 0;
  const foreign = hasForeignPostcode ? 10 : 0;
  return Math.max(0, base[quality] - slips - ambiguous - anywhere - foreign);
}
