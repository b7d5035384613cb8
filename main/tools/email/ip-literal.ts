/** The text in the square brackets of an address such as user@[192.0.2.1] or user@[IPv6:2001:db8::1]. */

const tag = 'ipv6:';
/** Unlike elsewhere, leading zeros are allowed here: RFC 5321 asks for one to three digits up to 255. */
const octet = '(?:25[0-5]|2[0-4]\\d|[01]?\\d?\\d)';
const dotted = new RegExp(`^${octet}(?:\\.${octet}){3}$`);

export function isIpLiteral(text: string): boolean {
  if (text.slice(0, tag.length).toLowerCase() !== tag) return dotted.test(text);
  return isMailIPv6(text.slice(tag.length));
}

/** Eight groups, or fewer with one “::”; the last two groups may be written as an IPv4 address. No zone. */
function isMailIPv6(text: string): boolean {
  const lastColon = text.lastIndexOf(':');
  const tail = text.slice(lastColon + 1);
  const groups = (dotted.test(tail) ? `${text.slice(0, lastColon + 1)}0:0` : text).split(':');
  if (!groups.every((group) => /^[0-9a-f]{0,4}$/i.test(group))) return false;
  const gap = text.indexOf('::');
  if (gap < 0) return groups.length === 8 && groups.every((group) => group !== '');
  if (gap !== text.lastIndexOf('::')) return false;
  const atAnEdge = gap === 0 || gap === text.length - 2;
  const empty = groups.filter((group) => group === '').length;
  return groups.length <= (atAnEdge ? 9 : 8) && empty === (text === '::' ? 3 : atAnEdge ? 2 : 1);
}
