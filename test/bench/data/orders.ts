/** Records of about 210 bytes as other systems hand them over, the same ones in every format. */
import { pick, seeded } from './random.ts';

export const orderFormats = ['json', 'jsonl', 'xml', 'orders-csv'] as const;
export type OrderFormat = (typeof orderFormats)[number];

const cities = ['Berlin', 'Paris', 'London', 'Madrid', 'Wien', 'Zürich', 'Praha', 'København'];

interface Order {
  id: string;
  name: string;
  email: string;
  address: { street: string; postcode: string; city: string };
  amount: string;
  active: boolean;
  note: string;
}

function* orders(count: number): Generator<Order> {
  const next = seeded(7);
  for (let i = 1; i <= count; i++)
    yield {
      id: `c${i}`,
      name: `Customer Number ${i}`,
      email: `customer.${i}@example-${next(5_000)}.com`,
      address: {
        street: `Main Street ${next(200)}`,
        postcode: String(10_000 + next(89_999)),
        city: pick(cities, next),
      },
      amount: `${next(10_000)}.${String(next(100)).padStart(2, '0')}`,
      active: next(2) === 1,
      note: pick(['', 'asked for a call in the afternoon', 'said "not before May"', 'vip & friends'], next),
    };
}

const json = ({ amount, ...order }: Order) => `${JSON.stringify(order).slice(0, -1)},"amount":${amount}}`;
const safe = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const cell = (text: string) => (/["\n,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function xml({ id, name, email, address, amount, active, note }: Order): string {
  const place = `<street>${address.street}</street><postcode>${address.postcode}</postcode><city>${address.city}</city>`;
  return `<order><id>${id}</id><name>${name}</name><email>${email}</email><address>${place}</address><amount>${amount}</amount><active>${active}</active><note>${safe(note)}</note></order>`;
}

function row({ id, name, email, address, amount, active, note }: Order): string {
  const { street, postcode, city } = address;
  return [id, name, email, street, postcode, city, amount, String(active), note].map(cell).join(',');
}

/** Lines of the file. */
export function* orderLines(format: OrderFormat, count: number): Generator<string> {
  if (format === 'json') yield '[';
  if (format === 'xml') yield '<?xml version="1.0" encoding="UTF-8"?>\n<orders>';
  if (format === 'orders-csv') yield 'id,name,email,address.street,address.postcode,address.city,amount,active,note';
  let i = 0;
  for (const order of orders(count)) {
    if (format === 'json') yield `${json(order)}${++i < count ? ',' : ''}`;
    else yield format === 'jsonl' ? json(order) : format === 'xml' ? xml(order) : row(order);
  }
  if (format === 'json') yield ']';
  if (format === 'xml') yield '</orders>';
}

/** What these fields mean, and what is done with them: validate, transform and insert. */
export const orderInterface = {
  name: 'Customers',
  fields: [
    { name: 'id', required: true, unique: true, pattern: 'c\\d+' },
    { name: 'name', required: true, max: '100' },
    { name: 'email', required: true },
    { name: 'zip', source: 'address.postcode', pattern: '\\d{5}' },
    { name: 'city', source: 'address.city', oneOf: cities },
    { name: 'amount', type: 'decimal' as const, min: '0' },
    { name: 'active', type: 'boolean' as const },
    { name: 'note' },
  ],
};
export const orderFlow = {
  name: 'Load customers',
  rules: [{ expression: 'email.contains("@")', message: 'This is no e-mail address.' }],
  transform: [
    { field: 'email', expression: 'email.lower()' },
    { field: 'label', expression: 'name + ", " + city.upper()' },
  ],
  insert: { entity: 'customer', key: 'id' },
  threshold: null,
};
