/** Everything that depends on the domain alone. It is worked out once per domain, because most addresses share a few. */
import { parse } from 'tldts';
import type { ErrorCode } from './errors.ts';
import { judgeHost } from './host.ts';
import { isListed, type Lists } from './lists.ts';
import { type NameRule, providers } from './providers.ts';
import { relays } from './relays.ts';
import { risk } from './score.ts';
import { specialUseTopDomains } from './special-use.ts';
import { type Rank, rank } from './syntax.ts';
import { suggestDomain } from './typo.ts';

export interface DomainFacts {
  readonly rank: Rank;
  readonly code: ErrorCode | '';
  readonly unicode: string;
  readonly ascii: string;
  readonly registrable: string;
  readonly suffix: string;
  readonly isKnownSuffix: string;
  readonly isIdn: string;
  readonly isDisposable: string;
  readonly isFree: string;
  readonly isRelay: string;
  readonly provider: string;
  readonly rule: NameRule;
  /** The domain that was probably meant, or ''. */
  readonly suggestion: string;
  readonly risks: number;
}

const noRule: NameRule = {};
const text = (flag: boolean) => (flag ? 'true' : 'false');
const suffixOptions = { allowPrivateDomains: true, extractHostname: false, validateHostname: false, detectIp: false };

const unknownDomain = {
  registrable: '',
  suffix: '',
  isKnownSuffix: '',
  isDisposable: '',
  isFree: '',
  isRelay: '',
  provider: '',
  rule: noRule,
} as const;

export function domainFacts(domain: string, lists: Lists): DomainFacts {
  const host = judgeHost(domain);
  const isIdn = text(host.isIdn);
  const suggestion = suggestDomain(host.ascii || host.unicode, lists);
  const typo = suggestion === '' ? 0 : risk.typo;
  if (host.ascii === '') return { ...host, ...unknownDomain, isIdn, suggestion, risks: typo };
  return { ...host, isIdn, suggestion, ...reputation(host.ascii, typo, lists) };
}

export function literalFacts(literal: string): DomainFacts {
  const no = 'false';
  const facts = { ...unknownDomain, isIdn: no, isDisposable: no, isFree: no, isRelay: no, suggestion: '', risks: 0 };
  return { ...facts, rank: rank.valid, code: '', unicode: literal, ascii: literal.toLowerCase() };
}

function reputation(ascii: string, risks: number, lists: Lists) {
  const { domain, publicSuffix, isIcann, isPrivate } = parse(ascii, suffixOptions);
  const suffix = publicSuffix ?? '';
  const isKnown = isIcann === true || isPrivate === true;
  const provider = providers.get(ascii);
  const isRelay = isListed(ascii, relays);
  const isDisposable = !isRelay && isListed(ascii, lists.disposable);
  const isFree = !isRelay && !isDisposable && (provider ? provider.free : lists.free.has(ascii));
  const isSpecial = specialUseTopDomains.has(ascii.slice(ascii.lastIndexOf('.') + 1));
  return {
    registrable: domain ?? '',
    suffix,
    isKnownSuffix: text(isKnown),
    isDisposable: text(isDisposable),
    isFree: text(isFree),
    isRelay: text(isRelay),
    provider: provider?.name ?? '',
    rule: provider?.rule ?? noRule,
    risks:
      risks |
      (isKnown ? 0 : risk.unknownSuffix) |
      (isRelay ? risk.relay : 0) |
      (isDisposable ? risk.disposable : 0) |
      (isFree ? risk.free : 0) |
      (isSpecial ? risk.specialUse : 0),
  };
}

/** Remembers as many domains as a large batch has in use at a time. */
export function rememberDomains(lists: Lists, most = 20_000): (domain: string) => DomainFacts {
  const known = new Map<string, DomainFacts>();
  return (domain) => {
    const found = known.get(domain);
    if (found) return found;
    if (known.size >= most) known.clear();
    // A copy, because a slice would keep the whole text alive that it was cut from.
    const own = Buffer.from(domain).toString();
    const facts = domainFacts(own, lists);
    known.set(own, facts);
    return facts;
  };
}
