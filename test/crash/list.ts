/** Lists for crash trials: plausible elements with repeats, bad lines and failures in between. */
import { writeFileSync } from 'node:fs';

const domains = [
  'gmail.com',
  'web.de',
  'example.org',
  'mailinator.com',
  'bücher.example',
  'firma.example',
  'gmial.com',
];
const countries = ['+4930', '+1415555', '+44207946', '+3314', '+61255'];

export function writeList(file: string, tool: string, records: number, random: () => number): void {
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const number = (below: number) => Math.floor(random() * below);
  const makers: Record<string, () => string> = {
    email: () => (random() < 0.02 ? 'not an address' : `user.${number(records)}@${pick(domains)}`),
    phone: () => (random() < 0.02 ? '--' : `${pick(countries)}${1000 + number(9000)}`),
  };
  const make = makers[tool];
  if (!make) throw new Error(`no list for the tool ${tool}`);
  writeFileSync(file, Array.from({ length: records }, make).join('\n'));
}
