/** Looks at one web address: parses it as browsers do, writes it down in one way, and says what is risky about it. */
import { type Finding, yes } from '#tools/answer.ts';
import { type AddressText, addressText, authorityOf, refusalOfUrl, type UrlCode } from './address-text.ts';
import { type HostFacts, rememberHosts } from './host-facts.ts';
import { type Query, readQuery } from './query.ts';

export const urlColumns = [
  'url',
  'verdict',
  'error_code',
  'error_message',
  'normalized_url',
  'scheme',
  'host',
  'host_ascii',
  'host_unicode',
  'port',
  'path',
  'query',
  'fragment',
  'username_present',
  'is_ip_host',
  'ip_version',
  'registrable_domain',
  'public_suffix',
  'is_icann_suffix',
  'is_private_suffix',
  'subdomain',
  'tld',
  'is_idn',
  'has_mixed_script',
  'is_shortener',
  'query_param_count',
  'tracking_params_removed',
  'is_disposable',
  'risk_reasons',
] as const;

export function urlLook(removeTracking: boolean, disposable: ReadonlySet<string>): (text: string) => Finding {
  const hostOf = rememberHosts(disposable);
  return (text) => {
    const address = addressText(text);
    if (typeof address === 'string') return invalid(text, address);
    const url = URL.parse(address.text);
    if (!url) return invalid(text, address.isSchemeAssumed ? assumedRefusal(address) : refusalOfUrl(address.text));
    const host = hostOf(url.hostname);
    if (!host) return invalid(text, 'INVALID_HOST');
    return describe(address, url, host, removeTracking);
  };
}

/** A text that nobody called an address is none, rather than one with a bad host. */
function assumedRefusal({ text }: AddressText): UrlCode {
  return refusalOfUrl(text) === 'PORT_OUT_OF_RANGE' ? 'PORT_OUT_OF_RANGE' : 'INVALID_URL';
}

function invalid(text: string, code: UrlCode): Finding {
  return { columns: { verdict: 'invalid' }, code, key: text };
}

function describe({ text, isSchemeAssumed }: AddressText, url: URL, host: HostFacts, removeTracking: boolean): Finding {
  const written = writtenHost(text);
  const query = url.search.slice(1);
  const found = readQuery(query);
  const hasUser = url.username !== '' || url.password !== '';
  const risks = [
    ...host.risks,
    ...(hasUser ? ['credentials'] : []),
    ...(isObscured(written.host, url.hostname) ? ['obscured_host'] : []),
  ];
  const normalized = normalize(url, host.inUrl, removeTracking ? found : { ...found, kept: query });
  const columns = {
    ...host.columns,
    verdict: risks.length > 0 ? 'risky' : 'valid',
    normalized_url: normalized + url.hash,
    scheme: url.protocol.slice(0, -1),
    host: written.host,
    port: written.port,
    path: url.pathname,
    query,
    fragment: url.hash.slice(1),
    username_present: yes(hasUser),
    query_param_count: String(found.count),
    tracking_params_removed: removeTracking ? found.removed.join(';') : '',
    risk_reasons: (isSchemeAssumed ? [...risks, 'scheme_assumed'] : risks).sort().join(';'),
  };
  return { columns, code: '', key: isRoute(url.hash) ? normalized + url.hash : normalized };
}

/** The host as it was written, and the port that stands there, be it the usual one or not. */
function writtenHost(text: string): { host: string; port: string } {
  const authority = authorityOf(text);
  const bare = authority.slice(authority.lastIndexOf('@') + 1);
  const [, host = bare, port = ''] = /^(.*?)(?::(\d*))?$/.exec(bare) ?? [];
  return { host, port: port === '' ? '' : String(Number(port)) };
}

/** Numbers and percent signs that turn out to be another host than one reads. */
function isObscured(written: string, host: string): boolean {
  if (written.includes('%')) return true;
  return !written.startsWith('[') && /^[\d.]+$/.test(host) && written !== host;
}

/** Without user and password, which are nobody's business, and without the fragment. */
function normalize(url: URL, host: string, { kept }: Query): string {
  const port = url.port === '' ? '' : `:${url.port}`;
  return `${url.protocol}//${host}${port}${plainEscapes(url.pathname)}${kept === '' ? '' : `?${plainEscapes(kept)}`}`;
}

const unreserved = /[\w.~-]/;

/** RFC 3986: what need not be escaped is not, and escapes are written with capitals. */
function plainEscapes(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return unreserved.test(character) ? character : code.toUpperCase();
  });
}

/** Programs in a page keep their place behind “#/” and “#!”; other fragments only scroll. */
function isRoute(fragment: string): boolean {
  return fragment.startsWith('#/') || fragment.startsWith('#!');
}
