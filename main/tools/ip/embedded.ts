/** IPv6 addresses that carry an IPv4 address inside. */
import { type Address, lies } from './address.ts';

export interface Embedded {
  readonly address: Address;
  /** The outer address is only another way of writing this one. */
  readonly isSame: boolean;
}

const zeros = Array<number>(16).fill(0);
const mapped = [...Array<number>(10).fill(0), 255, 255, 0, 0, 0, 0];
const nat64 = [0, 0x64, 0xff, 0x9b, ...Array<number>(12).fill(0)];
const teredo = [0x20, 0x01, ...Array<number>(14).fill(0)];
const sixToFour = [0x20, 0x02, ...Array<number>(14).fill(0)];

const inside = (bytes: readonly number[], isSame = false): Embedded => ({
  address: { version: 4, bytes, zone: '' },
  isSame,
});

export function embeddedIn({ version, bytes }: Address): Embedded | undefined {
  if (version === 4) return undefined;
  if (lies(bytes, mapped, 96)) return inside(bytes.slice(12), true);
  if (lies(bytes, nat64, 96)) return inside(bytes.slice(12));
  if (lies(bytes, sixToFour, 16)) return inside(bytes.slice(2, 6));
  // Teredo keeps the address of its user with every bit turned over.
  if (lies(bytes, teredo, 32)) return inside(bytes.slice(12).map((byte) => byte ^ 255));
  // The old “compatible” form; :: and ::1 and other small numbers are none.
  const isCompatible = lies(bytes, zeros, 96) && (bytes[12] !== 0 || bytes[13] !== 0);
  return isCompatible ? inside(bytes.slice(12)) : undefined;
}
