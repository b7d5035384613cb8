/** An IP address as bytes, and the ways in which it is written. */
import { isIPv4, isIPv6 } from 'node:net';

export interface Address {
  readonly version: 4 | 6;
  readonly bytes: readonly number[];
  /** The network interface behind a “%”; '' when there is none. */
  readonly zone: string;
}

/** Undefined unless the text is exactly one address: four decimal numbers, or the groups of IPv6. */
export function readAddress(text: string): Address | undefined {
  if (isIPv4(text)) return { version: 4, bytes: text.split('.').map(Number), zone: '' };
  if (!isIPv6(text)) return undefined;
  const percent = text.indexOf('%');
  const zone = percent < 0 ? '' : text.slice(percent + 1);
  return { version: 6, bytes: bytesOf(percent < 0 ? text : text.slice(0, percent)), zone };
}

function bytesOf(text: string): number[] {
  const [head = '', tail] = text.split('::');
  const front = groupBytes(head);
  if (tail === undefined) return front;
  const back = groupBytes(tail);
  return [...front, ...Array<number>(16 - front.length - back.length).fill(0), ...back];
}

function groupBytes(text: string): number[] {
  if (text === '') return [];
  return text.split(':').flatMap((group) => {
    if (group.includes('.')) return group.split('.').map(Number);
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 255];
  });
}

export function dotted(bytes: readonly number[]): string {
  return bytes.join('.');
}

function groupsOf({ bytes }: Address): string[] {
  const groups: string[] = [];
  for (let at = 0; at < 16; at += 2) groups.push((((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)).toString(16));
  return groups;
}

/** The text of RFC 5952, where an embedded IPv4 address is written in groups like the rest. Without the zone. */
export function shortText(address: Address): string {
  if (address.version === 4) return dotted(address.bytes);
  const groups = groupsOf(address);
  const { from, length } = longestGap(groups);
  if (length < 2) return groups.join(':');
  return `${groups.slice(0, from).join(':')}::${groups.slice(from + length).join(':')}`;
}

/** The first of the longest runs of groups that are zero. */
function longestGap(groups: readonly string[]): { from: number; length: number } {
  let best = { from: 0, length: 0 };
  for (let at = 0; at < groups.length; at++) {
    let length = 0;
    while (groups[at + length] === '0') length++;
    if (length > best.length) best = { from: at, length };
    at += length;
  }
  return best;
}

export function longText(address: Address): string {
  if (address.version === 4) return dotted(address.bytes);
  return groupsOf(address)
    .map((group) => group.padStart(4, '0'))
    .join(':');
}

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function decimalText({ version, bytes }: Address): string {
  if (version === 4) return String(bytes.reduce((sum, byte) => sum * 256 + byte, 0));
  return BigInt(`0x${bytes.map((byte) => hex[byte]).join('')}`).toString();
}

/** The name under which the domain name system keeps the name of the address. */
export function reverseName({ version, bytes }: Address): string {
  if (version === 4) return `${bytes.toReversed().join('.')}.in-addr.arpa`;
  let name = '';
  for (let at = 15; at >= 0; at--) {
    const [high, low] = hex[bytes[at] ?? 0] ?? '';
    name += `${low}.${high}.`;
  }
  return `${name}ip6.arpa`;
}

/** The first address of the network with this many leading bits. */
export function networkOf(address: Address, bits: number): Address {
  const bytes = address.bytes.map((byte, at) => byte & (0xff00 >> Math.min(8, Math.max(0, bits - at * 8))));
  return { ...address, bytes };
}

export function lies(bytes: readonly number[], network: readonly number[], bits: number): boolean {
  if (bytes.length !== network.length) return false;
  const whole = bits >> 3;
  for (let at = 0; at < whole; at++) if (bytes[at] !== network[at]) return false;
  const rest = bits & 7;
  return rest === 0 || ((bytes[whole] ?? 0) ^ (network[whole] ?? 0)) >> (8 - rest) === 0;
}
