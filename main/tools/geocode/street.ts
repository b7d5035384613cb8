/** The line of an address that is not the city: street, number of the house, and what is inside the house. */
import { readAmericanStreet } from './american-street.ts';

export interface Street {
  readonly street: string;
  readonly house: string;
  readonly unit: string;
}

const nothing: Street = { street: '', house: '', unit: '' };

const unitWords =
  'apartment|apart|apt|appartement|appt|app|apto|suite|ste|unit|flat|room|rm|floor|wohnung|whg|top|piso|bureau|étage|etage|oficina|interno|int|shop|lot';
const unit = new RegExp(`(?:^|[\\s,])((?:(?:${unitWords})\\b\\.?\\s*#?|#)\\s*[\\p{L}\\d][\\p{L}\\d/-]*)$`, 'iu');
const leadingUnit = new RegExp(`^((?:${unitWords})\\b\\.?\\s*#?\\s*\\d[\\p{L}\\d/-]*)(?:[\\s,]+(?=\\S)|$)`, 'iu');
const leadingHouse = /^(\d{1,6}\s?\p{L}?(?:\s?[-/–]\s?\d{1,6}\p{L}?)?(?:\s(?:bis|ter|quater))?)(?:\s+(?=\D)|$)/iu;
const trailingHouse =
  /[\s.](?:nr\.?\s*|no\.?\s*|n°\s*|№\s*|#\s*)?(\d{1,5}\s?(?:\p{L}(?!\p{L}))?(?:\s?[-/–+]\s?\d{1,5}\s?\p{L}?)?)$/iu;
const box = /^(?:p\.?\s?o\.?\s?box|post\s?office\s?box|postfach|b\.?p\.?|apartado|casella postale|locked bag)\s*\S*\d/i;

/** Countries where the number always stands behind the street, so that one in front of it belongs to the name. */
const numberBehind = new Set('DE AT CH NL BE DK SE NO FI PL CZ SK HU SI HR IT ES PT BR GR RO TR RU UA'.split(' '));

export function readStreet(lines: readonly string[], country: string): Street {
  const given = lines.map((line) => line.trim()).filter(Boolean);
  const { street, unit: inside } = withoutUnit(given);
  if (street === '') return { ...nothing, unit: inside };
  if (box.test(street)) return { street, house: '', unit: inside };
  if (country === 'US') {
    const american = readAmericanStreet(street);
    if (american) return { ...american, unit: american.unit || inside };
  }
  return { ...withoutHouse(street, country), unit: inside };
}

/** The line with the number is the street; names of persons and firms stand above it. */
function withoutUnit(lines: readonly string[]): { street: string; unit: string } {
  const units: string[] = [];
  const rest: string[] = [];
  for (const line of lines) {
    const front = leadingUnit.exec(line);
    const body = front ? line.slice(front[0].length) : line;
    const back = body === '' ? null : unit.exec(body);
    for (const found of [front?.[1], back?.[1]]) if (found) units.push(found.trim());
    const left = (back ? body.slice(0, back.index) : body).replace(/[\s,]+$/, '');
    if (left !== '') rest.push(left);
  }
  const street = rest.findLast((line) => /\p{L}/u.test(line) && /\d/.test(line)) ?? rest.join(', ');
  return { street: besideNumber(street, rest), unit: units.join(', ') };
}

/** “Calle Mayor, 5”: a number that the comma has cut off comes back to its street. */
function besideNumber(street: string, lines: readonly string[]): string {
  const at = lines.findIndex((line) => /^\d{1,5}\s?\p{L}?$/u.test(line));
  if (at <= 0) return street;
  return /\d/.test(lines[at - 1] ?? '') ? street : `${lines[at - 1]} ${lines[at]}`;
}

function withoutHouse(line: string, country: string): { street: string; house: string } {
  const behind = trailingHouse.exec(line);
  const before = leadingHouse.exec(line);
  const match = numberBehind.has(country) ? (behind ?? before) : (before ?? behind);
  const house = match?.[1];
  if (!match || house === undefined) return { street: line, house: '' };
  const street = match === behind ? line.slice(0, match.index) : line.slice(match[0].length);
  const tidy = street.replace(/^[\s,]+|[\s,]+$/g, '');
  return tidy === '' ? { street: line, house: '' } : { street: tidy, house: house.replace(/\s+/g, ' ').trim() };
}
