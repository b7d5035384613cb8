/** What happens to a record when it is typed a second time. */
import type { Dice } from './dice.ts';
import type { Person } from './people.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** One letter more, less, other, or in its neighbour's place. */
function typo(dice: Dice, text: string): string {
  if (text.length < 4) return text;
  const at = 1 + dice.below(text.length - 2);
  const [before, letter, next, after] = [text.slice(0, at), text[at] ?? '', text[at + 1] ?? '', text.slice(at + 2)];
  return dice.of([
    before + next + after,
    before + letter + letter + next + after,
    before + dice.of([...letters]) + next + after,
    before + next + letter + after,
  ]);
}

const typoIn =
  (...fields: (keyof Person)[]) =>
  (dice: Dice, person: Person): Partial<Person> => {
    const field = dice.of(fields);
    return { [field]: typo(dice, person[field]) };
  };

function otherDigit(dice: Dice, text: string): string {
  const at = dice.below(text.length);
  return text.slice(0, at) + String(dice.below(10)) + text.slice(at + 1);
}

function turnedName({ name }: Person): Partial<Person> {
  const words = name.split(' ');
  const last = words.pop() ?? '';
  return { name: `${last}, ${words.join(' ')}` };
}

function initial({ name }: Person): Partial<Person> {
  return { name: name.replace(/^(\p{L})\p{L}+/u, '$1.') };
}

const foreign: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  é: 'e',
  è: 'e',
  í: 'i',
  á: 'a',
};
const withoutAccents = (text: string) => text.replace(/[äöüßéèíá]/g, (letter) => foreign[letter] ?? letter);

const short: Readonly<Record<string, string>> = {
  Street: 'St.',
  Avenue: 'Ave',
  Road: 'Rd',
  Boulevard: 'Blvd',
  Lane: 'Ln',
  Drive: 'Dr',
  straße: 'str.',
};
const shortStreet = (text: string) =>
  text.replace(/Street|Avenue|Road|Boulevard|Lane|Drive|straße/, (word) => short[word] ?? word);

type Blemish = (dice: Dice, person: Person) => Partial<Person>;
const blemishes: readonly Blemish[] = [
  typoIn('name'),
  typoIn('name', 'street', 'city'),
  typoIn('street', 'email'),
  (_, person) => turnedName(person),
  (_, person) => initial(person),
  (dice, { name }) => ({ name: `${dice.of(['Mr', 'Mrs', 'Dr.', 'Herr', 'Frau'])} ${name}` }),
  (_, { name, street, city }) => ({
    name: withoutAccents(name),
    street: withoutAccents(street),
    city: withoutAccents(city),
  }),
  (_, { name, city }) => ({ name: name.toUpperCase(), city: city.toUpperCase() }),
  (_, { street }) => ({ street: shortStreet(street) }),
  (_, { phone }) => ({ phone: phone.replace('+49 ', '0').replace(' ', '/') }),
  (_, { phone }) => ({ phone: phone.replace('+', '00').replaceAll(' ', '') }),
  (dice, { phone }) => ({ phone: otherDigit(dice, phone) }),
  (dice) => ({ phone: `+49 ${dice.below(900) + 100} ${dice.below(9_000_000) + 1_000_000}` }),
  (dice, { postcode }) => ({ postcode: otherDigit(dice, postcode) }),
  (_, { email }) => ({ email: email.replace(/@.*/, '@company.example') }),
  (_, { born }) => ({ born: born.split('-').reverse().join('.') }),
  (dice) => ({ [dice.of(['phone', 'email', 'born', 'street', 'postcode', 'city'] as const)]: '' }),
  (dice) => ({ [dice.of(['phone', 'email', 'born', 'street'] as const)]: '' }),
];

export function blemish(dice: Dice, person: Person): Person {
  let spoilt = person;
  for (let count = 1 + dice.below(4); count > 0; count--) spoilt = { ...spoilt, ...dice.of(blemishes)(dice, spoilt) };
  return spoilt;
}
