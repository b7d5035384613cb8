/** Everything that depends on the host alone. It is worked out once per host, because most addresses share a few. */
import { parse } from 'tldts';
import { toUnicode } from 'tr46';
import { yes } from '#tools/answer.ts';
import { isListed } from '#tools/email/lists.ts';
import { specialUseTopDomains } from '#tools/email/special-use.ts';
import { looksLatin, mixesScripts } from './scripts.ts';
import { shorteners } from './shorteners.ts';

export interface HostFacts {
  /** As it stands in the normalized address: an IPv6 address in brackets. */
  readonly inUrl: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly risks: readonly string[];
}

const suffixOptions = { allowPrivateDomains: true, extractHostname: false, validateHostname: false, detectIp: false };
const unicodeRules = { checkBidi: true, checkJoiners: true, useSTD3ASCIIRules: false, checkHyphens: false };
const hostName = /^[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*$/;
const longestName = 253;
const ipv4 = /^\d+\.\d+\.\d+\.\d+$/;

/** `host` is what the parser made of it; undefined when no such host can exist. */
export function hostFacts(host: string, disposable: ReadonlySet<string>): HostFacts | undefined {
  if (host.startsWith('[')) return ipFacts(host, '6');
  if (ipv4.test(host)) return ipFacts(host, '4');
  const ascii = host.endsWith('.') ? host.slice(0, -1) : host;
  if (ascii.length > longestName || !hostName.test(ascii)) return undefined;
  const { domain: unicode, error } = ascii.includes('xn--')
    ? toUnicode(ascii, unicodeRules)
    : { domain: ascii, error: false };
  return error ? undefined : nameFacts(ascii, unicode, disposable);
}

function ipFacts(host: string, version: '4' | '6'): HostFacts {
  const bare = host.replace(/^\[|\]$/g, '');
  const no = 'false';
  const columns = {
    host_ascii: bare,
    host_unicode: bare,
    is_ip_host: 'true',
    ip_version: version,
    is_idn: no,
    has_mixed_script: no,
    is_shortener: no,
    is_disposable: no,
  };
  return { inUrl: host, columns, risks: ['ip_host'] };
}

function nameFacts(ascii: string, unicode: string, disposable: ReadonlySet<string>): HostFacts {
  const { domain, publicSuffix, subdomain, isIcann, isPrivate } = parse(ascii, suffixOptions);
  const tld = ascii.slice(ascii.lastIndexOf('.') + 1);
  const isIdn = unicode !== ascii;
  const labels = isIdn ? unicode.split('.') : [];
  const isMixed = labels.some(mixesScripts);
  const isShortener = shorteners.has(domain ?? ascii) || shorteners.has(ascii);
  const isDisposable = isListed(ascii, disposable);
  const columns = {
    host_ascii: ascii,
    host_unicode: unicode,
    is_ip_host: 'false',
    registrable_domain: domain ?? '',
    public_suffix: publicSuffix ?? '',
    is_icann_suffix: yes(isIcann === true),
    is_private_suffix: yes(isPrivate === true),
    subdomain: subdomain ?? '',
    tld,
    is_idn: yes(isIdn),
    has_mixed_script: yes(isMixed),
    is_shortener: yes(isShortener),
    is_disposable: yes(isDisposable),
  };
  const risks = {
    disposable_domain: isDisposable,
    lookalike_letters: tld === ascii || /[^\0-\x7f]/.test(unicode.slice(-1)) ? false : labels.some(looksLatin),
    mixed_script: isMixed,
    shortener: isShortener,
    single_label_host: tld === ascii,
    special_use_domain: specialUseTopDomains.has(tld),
    unknown_suffix: isIcann !== true && isPrivate !== true,
  };
  return { inUrl: ascii, columns, risks: Object.entries(risks).flatMap(([name, isSo]) => (isSo ? [name] : [])) };
}

/** Remembers as many hosts as a large batch has in use at a time. */
export function rememberHosts(disposable: ReadonlySet<string>, most = 20_000): (host: string) => HostFacts | undefined {
  const known = new Map<string, HostFacts | undefined>();
  return (host) => {
    if (known.has(host)) return known.get(host);
    if (known.size >= most) known.clear();
    const facts = hostFacts(host, disposable);
    known.set(host, facts);
    return facts;
  };
}
