/**
 * Suggests the domain that was meant. A wrong suggestion does more harm than a missed one, so a domain that is known,
 * or could well be somebody's own, is never changed.
 */
import { parse } from 'tldts';
import type { Lists } from './lists.ts';
import { providers } from './providers.ts';
import { relays } from './relays.ts';
import { areNeighbours, isSwapOrDouble, slipDistance } from './slip.ts';
import {
  commonMisspellings,
  distinctiveNames,
  doubtfulEndings,
  misspeltEndings,
  realNeighbours,
  type Target,
  targets,
} from './typo-targets.ts';

/** Half points of the slip distance: one likely slip, one slip of any kind, two slips. */
const most = { likely: 2, any: 3, two: 4 } as const;
const longName = 9;
const shortestSwap = 4;
const longestDomain = 32;

const byDomain = new Map(targets.map((target) => [target.domain, target]));
const byEnding = groups(({ ending }) => ending);
const byName = groups(({ name }) => name);
const withoutDots = new Map(targets.map(({ domain }) => [domain.replaceAll('.', ''), domain]));

/** The domain that was meant, or ''. `domain` is lower case and may be malformed. */
export function suggestDomain(domain: string, lists: Lists): string {
  const common = commonMisspellings.get(domain);
  if (common) return common;
  if (domain.length > longestDomain || isKnown(domain, lists)) return '';
  const repaired = domain
    .replace(/[,;]/g, '.')
    .replace(/\.{2,}/g, '.')
    .replace(/^(?:www)?\./, '');
  if (repaired !== domain) return byDomain.has(repaired) ? repaired : '';
  const dot = domain.indexOf('.');
  if (dot < 0) return withoutDots.get(domain) ?? (distinctiveNames.has(domain) ? `${domain}.com` : '');
  const name = domain.slice(0, dot);
  const ending = domain.slice(dot + 1);
  return withEnding(name, ending) || withName(name, ending) || '';
}

function groups(keyOf: (target: Target) => string): ReadonlyMap<string, Target[]> {
  const grouped = new Map<string, Target[]>();
  for (const target of targets) {
    const group = grouped.get(keyOf(target));
    if (group) group.push(target);
    else grouped.set(keyOf(target), [target]);
  }
  return grouped;
}

function isKnown(domain: string, { disposable, free }: Lists): boolean {
  const isOurs = providers.has(domain) || relays.has(domain) || realNeighbours.has(domain);
  return isOurs || free.has(domain) || disposable.has(domain);
}

/** The ending is wrong; the name may be, too. */
function withEnding(name: string, ending: string): string {
  if (doubtfulEndings.has(ending)) return withDoubtfulEnding(name);
  const family = byName.get(name);
  const right = misspeltEndings.get(ending);
  if (right && family) return family.find((target) => target.ending === right)?.domain ?? '';
  if (right) return withName(name, right) || `${name}.${right}`;
  if (!family || isSuffix(ending)) return '';
  return nearest(family, (target) => slipDistance(ending, target.ending), most.likely);
}

function isSuffix(ending: string): boolean {
  const { isIcann, isPrivate } = parse(`name.${ending}`, { allowPrivateDomains: true });
  return isIcann === true || isPrivate === true;
}

/** The ending is right and the name is not. */
function withName(name: string, ending: string): string {
  const near = byEnding.get(ending)?.filter((target) => isSlipOf(name, target)) ?? [];
  return nearest(near, (target) => slipDistance(name, target.name), most.two);
}

/** Two equally near domains mean that we do not know. */
function nearest(candidates: readonly Target[], pointsOf: (target: Target) => number, limit: number): string {
  const ranked = candidates.map((target) => ({ domain: target.domain, points: pointsOf(target) }));
  ranked.sort((left, right) => left.points - right.points);
  const [best, second] = ranked;
  return best && best.points <= limit && best.points !== second?.points ? best.domain : '';
}

/** Behind an ending that exists, only the most distinctive names are recognised. */
function withDoubtfulEnding(name: string): string {
  if (distinctiveNames.has(name)) return `${name}.com`;
  const found = realNeighbours.has(`${name}.com`) ? undefined : byDomain.get(withName(name, 'com'));
  return found && distinctiveNames.has(found.name) && slipDistance(name, found.name) <= most.likely ? found.domain : '';
}

function isSlipOf(typed: string, target: Target): boolean {
  const { name, tolerance } = target;
  if (typed === name || tolerance === 'exact') return false;
  if (tolerance === 'swap') return name.length >= shortestSwap && typed[0] === name[0] && isSwapOrDouble(typed, name);
  // The allowance is cheap and mostly nothing: names of another length or beginning are never measured.
  const most = allowance(typed, target);
  return most > 0 && slipDistance(typed, name) <= most;
}

/** How many points a typing error may have. People rarely miss the first letter: it is usually another name. */
function allowance(typed: string, { name, tolerance }: Target): number {
  // What comes before “mail” is all that tells such names apart.
  if (typed.endsWith('mail') && name.endsWith('mail')) return name.length > 'gmail'.length ? most.likely : 1;
  const swapsFirst = typed[0] === name[1] && typed[1] === name[0];
  if (typed[0] !== name[0] && !swapsFirst) return tolerance === 'loose' && missesFirst(typed, name) ? most.likely : 0;
  if (tolerance === 'close') return most.likely;
  return name.length < longName ? most.any : most.two;
}

/** The first letter was left out, or the key beside it was hit. */
function missesFirst(typed: string, name: string): boolean {
  return typed[0] === name[1] || areNeighbours(typed.charAt(0), name.charAt(0));
}
