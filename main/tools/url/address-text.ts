/** Finds out what kind of address a text is before it is parsed: people leave out schemes, and write other things. */
export const messages = {
  INVALID_URL: 'This is not a web address.',
  UNSUPPORTED_SCHEME: 'The address is not of the web: it should begin with http, https, ftp, ws or wss.',
  INVALID_HOST: 'The name of the host cannot exist: it has a part that is empty, too long or badly written.',
  PORT_OUT_OF_RANGE: 'The port is greater than 65535.',
} as const;

export type UrlCode = keyof typeof messages;

export interface AddressText {
  /** With a scheme. */
  readonly text: string;
  readonly isSchemeAssumed: boolean;
}

const schemes: ReadonlySet<string> = new Set(['http', 'https', 'ftp', 'ws', 'wss']);
const schemeStart = /^([a-z][a-z0-9+-]*):(?=(.?))/i;
const authority = /^(?:[a-z]+:)?[/\\]*([^/\\?#]*)/i;

export function addressText(text: string): AddressText | UrlCode {
  const [, scheme, next = ''] = schemeStart.exec(text) ?? [];
  if (scheme !== undefined && schemes.has(scheme.toLowerCase())) return { text, isSchemeAssumed: false };
  const isHostAndPort = scheme?.toLowerCase() === 'localhost' && /^\d/.test(next);
  if (scheme !== undefined && !isHostAndPort) return /\s/.test(next) ? 'INVALID_URL' : 'UNSUPPORTED_SCHEME';
  if (text.startsWith('//')) return { text: `https:${text}`, isSchemeAssumed: true };
  return isHostFirst(text) ? { text: `https://${text}`, isSchemeAssumed: true } : 'INVALID_URL';
}

const localhost = /^localhost(?::\d+)?$/i;

/** Without a scheme, a single word is only a word, and a name before “@” makes it an e-mail address. */
function isHostFirst(text: string): boolean {
  const host = authorityOf(`https://${text}`);
  if (/[@\s]/.test(host)) return false;
  return localhost.test(host) || host.startsWith('[') || /[.。．｡].*[^.。．｡]/.test(host);
}

/** What stands before the path, with user and port. */
export function authorityOf(text: string): string {
  return authority.exec(text)?.[1] ?? '';
}

/** Why the parser refused a text with a scheme. */
export function refusalOfUrl(text: string): UrlCode {
  const [, host = '', port] = /^(.*?)(?::([^:\]]*))?$/.exec(authorityOf(text)) ?? [];
  if (port === undefined || port === '' || host === '') return 'INVALID_HOST';
  if (!/^\d+$/.test(port)) return 'INVALID_URL';
  return Number(port) > 65_535 ? 'PORT_OUT_OF_RANGE' : 'INVALID_HOST';
}
