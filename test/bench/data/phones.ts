/** Phone numbers of eighteen countries, written as people write them, three in ten wrong or unassigned. */
import { filled, pick, type Random, seeded } from './random.ts';

/** Patterns of real plans, `#` for any digit. */
const plans: readonly string[] = [
  '+49 30 2#######',
  '+49 151 ########',
  '+49 89 3######',
  '+43 1 5######',
  '+43 664 #######',
  '+41 44 6######',
  '+41 79 2######',
  '+33 1 42 ## ## ##',
  '+33 6 12 ## ## ##',
  '+44 20 7946 ####',
  '+44 7400 ######',
  '+1 212 555 ####',
  '+1 415 6## ####',
  '+1 416 7## ####',
  '+39 06 69######',
  '+39 347 #######',
  '+34 91 4## ####',
  '+34 612 ######',
  '+31 20 6######',
  '+31 6 2#######',
  '+32 2 5## ## ##',
  '+48 22 6######',
  '+48 601 ######',
  '+420 2 2#######',
  '+46 8 5######',
  '+47 22 ## ## ##',
  '+45 33 ## ## ##',
  '+55 11 9####-####',
  '+91 98### #####',
  '+81 3 3###-####',
  '+81 90-####-####',
  '+61 2 9### ####',
  '+61 4## ### ###',
];

const spoil: readonly ((text: string, next: Random) => string)[] = [
  (text, next) => text.slice(0, -1 - next(4)),
  (text, next) => text + filled('####', next),
  (text) => text.replace(/ .*/, (rest) => ` 0${rest.replace(/\d/g, '0').slice(2)}`),
  (_, next) => filled('+999 ### ####', next),
  (_, next) => filled('+## ##', next),
  (text) => text.replace(/\d(?=\D*$)/, 'x'),
  (_, next) => filled('### ####', next),
];

const writings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll(/[ -]/g, ''),
  (text) => text.replaceAll(' ', '-'),
  (text) => text.replace('+', '00'),
  (text) => text.replace(/ (\d+) /, ' ($1) '),
];

export function* phones(count: number, seed = 2): Generator<string> {
  const next = seeded(seed);
  for (let i = 0; i < count; i++) {
    const number = filled(pick(plans, next), next);
    // Of the rest of the numbers some are unassigned by themselves.
    const whole = next(100) < 25 ? pick(spoil, next)(number, next) : number;
    yield pick(writings, next)(whole);
  }
}
