/** A rule of further tries, as a person reads it. */
import { t, tn } from '#contract/language/language.ts';
import type { RetryRule } from '#contract/retry.ts';
import { duration } from './times.ts';

const listed = 4;

/** “Tried up to 3 times, after waits of 1 s and 2 s.” */
export function triesSentence({ attempts, first, factor, most }: RetryRule): string {
  if (attempts <= 1) return t('Each record is tried once.');
  const waits = Array.from({ length: attempts - 1 }, (_, i) => Math.min(most, first * factor ** i));
  if (waits.every((wait) => wait === 0)) return t('Tried up to {attempts} times, at once.', { attempts });
  const said = waits.map((wait) => duration(wait * 1000));
  return tn(
    waits.length,
    'Tried up to {attempts} times, after a wait of {waits}.',
    'Tried up to {attempts} times, after waits of {waits}.',
    {
      attempts,
      waits: together(said),
    },
  );
}

function together(waits: readonly string[]): string {
  const last = waits.at(-1) ?? '';
  if (waits.length === 1) return last;
  return waits.length > listed
    ? `${waits.slice(0, listed - 1).join(', ')} … ${last}`
    : t('{list} and {last}', { list: waits.slice(0, -1).join(', '), last });
}
