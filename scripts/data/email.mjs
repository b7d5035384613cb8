/** Builds the data of the e-mail tool from the lists it names, into `main/tools/email/data/`: one sorted domain a line. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parse } from 'tldts';
import { toASCII } from 'tr46';
import { providers } from '../../main/tools/email/providers.ts';
import { relays } from '../../main/tools/email/relays.ts';

const target = resolve(import.meta.dirname, '../../main/tools/email/data');
const require = createRequire(import.meta.url);

/** Endings under which the free list holds lasting providers; elsewhere it collects one-day domains. */
const lastingEnding = /\.(com|net|org|info|biz|name|(?!cc|cd|st|to)[a-z]{2})$/;

/** Words of a list of our own; lines that begin with # are comments. */
function words(name) {
  const lines = readFileSync(join(import.meta.dirname, 'email', name), 'utf8').split('\n');
  return new Set(lines.filter((line) => !line.startsWith('#')).flatMap((line) => line.split(/\s+/).filter(Boolean)));
}

function asciiDomains(domains) {
  return domains.map((domain) => toASCII(domain.trim(), { useSTD3ASCIIRules: true }) ?? '').filter(Boolean);
}

function parents(domain) {
  const labels = domain.split('.');
  return labels.slice(1, -1).map((_, index) => labels.slice(index + 1).join('.'));
}

function disposableDomains() {
  const wildcards = new Set(require('disposable-email-domains/wildcard.json'));
  const lasting = words('not-disposable.txt');
  const all = new Set(
    asciiDomains([
      ...require('disposable-email-domains'),
      ...wildcards,
      ...require('disposable-email-domains-js').disposableEmailBlocklist(),
      ...words('disposable.txt'),
    ]),
  );
  for (const domain of all) {
    // A suffix that is open to everybody says nothing about the domains below it, unless the list means just that.
    const open = !wildcards.has(domain) && parse(domain, { allowPrivateDomains: true }).domain === null;
    if (open || lasting.has(domain) || providers.has(domain) || relays.has(domain)) all.delete(domain);
  }
  // The tool asks for every parent, so an entry below another one is never reached.
  return [...all].filter((domain) => !parents(domain).some((parent) => all.has(parent))).sort();
}

function freeDomains(disposable) {
  const refused = words('not-free.txt');
  const thrownAway = new Set(disposable);
  return asciiDomains(require('free-email-domains/domains.json'))
    .filter((domain) => lastingEnding.test(domain) && !refused.has(domain))
    .filter((domain) => !providers.has(domain) && !relays.has(domain))
    .filter((domain) => ![domain, ...parents(domain)].some((each) => thrownAway.has(each)))
    .sort();
}

/** Written as the tool compares them: without dots, hyphens, underscores and digits. */
function roleNames() {
  const refused = words('not-roles.txt');
  const names = require('role-based-email-addresses').filter((name) => !refused.has(name));
  return [...new Set(names.map((name) => name.replace(/[-._\d]/g, '')))].filter((name) => name.length > 1).sort();
}

const sources = {
  'disposable-email-domains': 'disposable.txt',
  'disposable-email-domains-js': 'disposable.txt',
  'free-email-domains': 'free.txt',
  'role-based-email-addresses': 'roles.txt',
};

function notice() {
  const parts = Object.entries(sources).map(([name, file]) => {
    const folder = resolve(import.meta.dirname, 'node_modules', name);
    const { version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const by = typeof author === 'string' ? author : author?.name;
    return `${name} ${version} (${license})${by ? `, by ${by}` : ''}: ${file}`;
  });
  return `The lists in this folder are made from these packages, changed by selection only:\n\n${parts.join('\n')}\n`;
}

export function build() {
  const disposable = disposableDomains();
  const lists = { 'disposable.txt': disposable, 'free.txt': freeDomains(disposable), 'roles.txt': roleNames() };
  mkdirSync(target, { recursive: true });
  for (const [name, list] of Object.entries(lists)) writeFileSync(join(target, name), `${list.join('\n')}\n`);
  writeFileSync(join(target, 'NOTICE'), notice());
  console.log(
    `email: ${Object.entries(lists)
      .map(([name, list]) => `${name} ${list.length}`)
      .join(', ')}`,
  );
}
