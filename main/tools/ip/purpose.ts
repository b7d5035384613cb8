/**
 * What an address is for: the special-purpose registries of IANA for IPv4 and IPv6, with the multicast and reserved
 * space that stands in other registries. As of 2025, with RFC 9780.
 */
import { type Address, lies, readAddress } from './address.ts';

export type AddressType =
  | 'global_unicast'
  | 'private'
  | 'loopback'
  | 'link_local'
  | 'cgnat'
  | 'multicast'
  | 'documentation'
  | 'benchmark'
  | 'unique_local'
  | '6to4'
  | 'teredo'
  | 'nat64'
  | 'reserved'
  | 'broadcast'
  | 'unspecified';

export interface Purpose {
  readonly type: AddressType;
  /** As the registries say; what they do not name is reachable. */
  readonly isGlobal: boolean;
}

/** A plus marks what is reachable from everywhere. */
const registry: readonly (readonly [ranges: string, type: AddressType])[] = [
  ['0.0.0.0/32 ::/128', 'unspecified'],
  ['255.255.255.255/32', 'broadcast'],
  ['10.0.0.0/8 172.16.0.0/12 192.168.0.0/16', 'private'],
  ['127.0.0.0/8 ::1/128', 'loopback'],
  ['169.254.0.0/16 fe80::/10', 'link_local'],
  ['100.64.0.0/10', 'cgnat'],
  ['+224.0.0.0/4 +ff00::/8', 'multicast'],
  ['192.0.2.0/24 198.51.100.0/24 203.0.113.0/24 2001:db8::/32 3fff::/20', 'documentation'],
  ['198.18.0.0/15 2001:2::/48', 'benchmark'],
  ['fc00::/7', 'unique_local'],
  // The old relays are unicast addresses like others, of which the registry says neither yes nor no.
  ['+192.88.99.0/24 2002::/16', '6to4'],
  ['2001::/32', 'teredo'],
  ['+64:ff9b::/96 64:ff9b:1::/48', 'nat64'],
  // This network, protocol assignments, the 6a44 relay, class E.
  ['0.0.0.0/8 192.0.0.0/24 192.88.99.2/32 240.0.0.0/4', 'reserved'],
  // Port control and relays found by anycast; AS112; multicast tunnels.
  ['+192.0.0.9/32 +192.0.0.10/32 +192.31.196.0/24 +192.52.193.0/24 +192.175.48.0/24', 'global_unicast'],
  ['+2001:1::1/128 +2001:1::2/128 +2001:1::3/128 +2001:3::/32 +2001:4:112::/48 +2620:4f:8000::/48', 'global_unicast'],
  // Protocol assignments, hash and drone identifiers, addresses to discard, segment routing.
  ['2001::/23 2001:10::/28 +2001:20::/28 +2001:30::/28 100::/64 100:0:0:1::/64 5f00::/16', 'reserved'],
  ['+2000::/3', 'global_unicast'],
  ['+::/0', 'reserved'],
];

interface Range extends Purpose {
  readonly network: readonly number[];
  readonly bits: number;
}

type Table = readonly (readonly Range[])[];

/** By the first byte of an address, so that only a few are compared; made when the first address asks. */
let byFirst: Readonly<Record<4 | 6, Table>> | undefined;

function tables(): Readonly<Record<4 | 6, Table>> {
  // Narrow ranges come first: they are exceptions from the wide ones.
  const ranges = registry
    .flatMap(([texts, type]) => texts.split(' ').map((text) => rangeOf(text, type)))
    .sort((left, right) => right.bits - left.bits);
  return { 4: table(ranges, 4), 6: table(ranges, 16) };
}

function rangeOf(text: string, type: AddressType): Range {
  const [network = '', bits = ''] = text.replace('+', '').split('/');
  return { network: readAddress(network)?.bytes ?? [], bits: Number(bits), type, isGlobal: text.startsWith('+') };
}

function table(ranges: readonly Range[], length: number): Table {
  const family = ranges.filter(({ network }) => network.length === length);
  return Array.from({ length: 256 }, (_, first) =>
    family.filter(({ network, bits }) => ((network[0] ?? 0) ^ first) >> (8 - Math.min(8, bits)) === 0),
  );
}

const ordinary: Purpose = { type: 'global_unicast', isGlobal: true };

export function purposeOf({ version, bytes }: Address): Purpose {
  byFirst ??= tables();
  const near = byFirst[version][bytes[0] ?? 0] ?? [];
  return near.find(({ network, bits }) => lies(bytes, network, bits)) ?? ordinary;
}
