/** Why a text is no IP address: most are one with something more or less than there should be. */
import { isIP, isIPv4, isIPv6 } from 'node:net';

export const messages = {
  INVALID_IP: 'This is neither an IPv4 nor an IPv6 address.',
  LEADING_ZERO:
    'A number begins with a zero. Some programs read it as octal, so it is not clear which address is meant.',
  PORT_PRESENT: 'A port follows the address. Keep the address alone.',
  CIDR_PRESENT: 'This is a network with a prefix length, not one address. Turn on “Accept networks” to take it.',
  NOT_DOTTED_QUAD: 'An IPv4 address is written as four decimal numbers with dots between them.',
} as const;

export type IpCode = keyof typeof messages;

const withPrefix = /^([^/]+)\/(\d{1,3})$/;
const withPort = /^(?:\[([^\]]+)\]|([\d.]+)):\d{1,5}$/;
const fourNumbers = /^\d{1,8}(?:\.\d{1,8}){3}$/;
const fewerNumbers = /^(?:0x[\da-f]{1,16}|\d{1,16})(?:\.(?:0x[\da-f]{1,16}|\d{1,16})){0,3}$/i;

export interface Network {
  readonly address: string;
  readonly bits: number;
}

export function readNetwork(text: string): Network | undefined {
  const [, address = '', length] = withPrefix.exec(text) ?? [];
  const version = isIP(address);
  const bits = Number(length);
  return version !== 0 && bits <= (version === 4 ? 32 : 128) ? { address, bits } : undefined;
}

export function complaintAbout(text: string): IpCode {
  if (readNetwork(text)) return 'CIDR_PRESENT';
  const [, inBrackets, bare = ''] = withPort.exec(text) ?? [];
  if (inBrackets === undefined ? isIPv4(bare) : isIPv6(inBrackets)) return 'PORT_PRESENT';
  if (fourNumbers.test(text)) return isIPv4(withoutZeros(text)) ? 'LEADING_ZERO' : 'INVALID_IP';
  return fewerNumbers.test(text) ? 'NOT_DOTTED_QUAD' : 'INVALID_IP';
}

const withoutZeros = (text: string) => text.split('.').map(Number).join('.');
