/** Writes the generated data into files, each once per run of the bench. */
import { closeSync, existsSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { emails } from './emails.ts';
import { type OrderFormat, orderLines } from './orders.ts';
import { phones } from './phones.ts';
import { filled, pick, seeded } from './random.ts';

export type DataKind = 'email' | 'phone' | 'csv' | OrderFormat;

const cities = ['Berlin', 'Paris', 'London', 'Madrid', 'Wien', 'Zürich', 'Praha', 'Warszawa', 'København', 'São Paulo'];
const linesAtOnce = 10_000;

/** Rows of about 140 bytes with an e-mail address among other columns, some of them quoted. */
function* customers(count: number): Generator<string> {
  yield 'id,name,email,phone,city,street,note,created';
  const next = seeded(3);
  const phone = phones(count, 4);
  let id = 0;
  for (const email of emails(count, 5)) {
    const street = `"${pick(['Main Street', 'Hauptstraße', 'Rue Haute', 'Plaza Mayor'], next)} ${next(200)}, ${next(9)}. floor"`;
    const note = pick(['', 'asked for a call in the afternoon', '"said ""not before May"""', 'vip'], next);
    const day = filled('20##-0#-1#', next);
    const quoted = /["\s,]/.test(email) ? `"${email}"` : email;
    yield `${++id},Customer Number ${id},${quoted},${phone.next().value},${pick(cities, next)},${street},${note},${day}`;
  }
}

const makers: Record<DataKind, (count: number) => Generator<string>> = {
  email: (count) => emails(count),
  phone: (count) => phones(count),
  csv: customers,
  json: (count) => orderLines('json', count),
  jsonl: (count) => orderLines('jsonl', count),
  xml: (count) => orderLines('xml', count),
  'orders-csv': (count) => orderLines('orders-csv', count),
};
const endings: Record<DataKind, string> = {
  email: 'txt',
  phone: 'txt',
  csv: 'csv',
  json: 'json',
  jsonl: 'jsonl',
  xml: 'xml',
  'orders-csv': 'csv',
};

/** The path of a file with so many records. */
export function dataFile(folder: string, kind: DataKind, records: number): string {
  const file = join(folder, `${kind}-${records}.${endings[kind]}`);
  if (existsSync(file)) return file;
  const making = `${file}.partial`;
  const handle = openSync(making, 'w');
  let lines: string[] = [];
  const flush = () => {
    if (lines.length) writeSync(handle, `${lines.join('\n')}\n`);
    lines = [];
  };
  for (const line of makers[kind](records)) if (lines.push(line) >= linesAtOnce) flush();
  flush();
  closeSync(handle);
  renameSync(making, file);
  return file;
}
