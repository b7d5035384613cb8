/** Where the data of the e-mail tool comes from. */
export const sources = [
  { name: 'disposable-email-domains', version: '1.0.62', licence: 'MIT' },
  { name: 'disposable-email-domains-js', version: '1.26.0', licence: 'CC0-1.0' },
  { name: 'free-email-domains', version: '1.12.6', licence: 'MIT' },
  { name: 'role-based-email-addresses', version: '3.1.0', licence: 'MIT' },
  { name: 'Public Suffix List, in tldts', version: '7.5.4', licence: 'MPL-2.0, MIT' },
  { name: 'Unicode IDNA mapping, in tr46', version: '7.0.0', licence: 'Unicode-3.0, MIT' },
] as const;
