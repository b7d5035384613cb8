/** Top-level domains that are set aside: no public mail server can ever have such a name. */
export const specialUseTopDomains: ReadonlySet<string> = new Set([
  'test',
  'invalid',
  'local',
  'localhost',
  'onion',
  'arpa',
  'example',
]);
