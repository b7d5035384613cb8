/**
 * E-mail addresses as they stand in real lists: a few great providers, a long tail of companies, some in other scripts,
 * throw-away domains, typos, role names, one line in eleven bad, three in a hundred repeated.
 */
import { pick, type Random, seeded } from './random.ts';

const firsts =
  'anna ben carla david elena felix greta hugo ines jan karin liam mia noah olga paul rosa sven tara viktor'.split(' ');
const lasts =
  'meier smith garcia rossi novak kowalski dubois jensen silva ito haddad okafor lindqvist moreau bakker'.split(' ');
const providers =
  'gmail.com gmail.com gmail.com yahoo.com hotmail.com outlook.com icloud.com web.de gmx.de gmx.net t-online.de aol.com orange.fr free.fr libero.it wp.pl mail.ru yandex.ru qq.com 163.com proton.me fastmail.com'.split(
    ' ',
  );
const typos = 'gmial.com gmail.con hotmial.com yaho.com outlok.com gmx.d web.dde'.split(' ');
const throwAway = 'mailinator.com guerrillamail.com 10minutemail.com yopmail.com trashmail.com temp-mail.org'.split(
  ' ',
);
const foreign = 'bücher.example köln.de münchen.de пример.рф 例え.jp παράδειγμα.gr straße.de'.split(' ');
const roles = 'info sales support admin office contact billing jobs no-reply postmaster'.split(' ');
const words =
  'north river stone blue green data soft net home solar auto medi agri craft logic trade print metal build food'.split(
    ' ',
  );
const endings = 'com com com de de fr it nl co.uk org net io pl es se ch at com.br com.au co.jp eu'.split(' ');

/** Each breaks an address in its own way; what they make still holds an “@”, so that it becomes a record. */
const breaks: readonly ((local: string, domain: string) => string)[] = [
  (local, domain) => `${local}..x@${domain}`,
  (local, domain) => `.${local}@${domain}`,
  (local, domain) => `${local}@${domain}.`,
  (local, domain) => `${local} x@${domain}`,
  (local, domain) => `${local}@@${domain}`,
  (local) => `${local}@localhost`,
  (local) => `${local}@-bad-.com`,
  (local, domain) => `${local}@${domain.replace('.', '..')}`,
  (local) => `${local}@`,
  (local, domain) => `${local}@${domain.replace('.', ',')}`,
  (local, domain) => `${local.repeat(9)}xxxxxxxxxxxx@${domain}`,
];

function localPart(next: Random): string {
  if (next(100) < 4) return pick(roles, next);
  const first = pick(firsts, next);
  const last = pick(lasts, next);
  const number = next(3) ? '' : String(next(2_000));
  const tag = next(100) < 2 ? `+${pick(words, next)}` : '';
  return `${first}${pick(['.', '_', '', '.'], next)}${last}${number}${tag}`;
}

function domainOf(next: Random): string {
  const of = next(100);
  if (of < 52) return pick(providers, next);
  if (of < 90) return `${pick(words, next)}-${pick(words, next)}${next(40)}.${pick(endings, next)}`;
  if (of < 93) return pick(typos, next);
  if (of < 96) return pick(throwAway, next);
  return pick(foreign, next);
}

const remembered = 4_096;

export function* emails(count: number, seed = 1): Generator<string> {
  const next = seeded(seed);
  const earlier: string[] = [];
  for (let i = 0; i < count; i++) {
    if (earlier.length && next(100) < 3) {
      const again = pick(earlier, next);
      yield next(4) ? again : again.toUpperCase();
      continue;
    }
    const local = localPart(next);
    const domain = domainOf(next);
    const email = next(1_000) < 85 ? pick(breaks, next)(local, domain) : `${local}@${domain}`;
    earlier[earlier.length < remembered ? earlier.length : next(remembered)] = email;
    yield email;
  }
}
