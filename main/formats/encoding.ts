/** Bytes to text without ever guessing a character: bytes that are not valid in an encoding have no text. */
import { isAscii, isUtf8 } from 'node:buffer';
import type { Encoding } from '#contract/source.ts';

interface Decoder {
  /** How many bytes at the end are the beginning of a character whose rest has yet to come. */
  incomplete(bytes: Buffer): number;
  /** The text of whole characters; undefined when it is not valid. */
  decode(bytes: Buffer): string | undefined;
}

const utf8: Decoder = {
  incomplete(bytes) {
    for (let back = 1; back <= 3 && back <= bytes.length; back++) {
      const byte = bytes[bytes.length - back] ?? 0;
      if (byte < 0x80) return 0;
      if (byte >= 0xc0) return byte >= 0xc2 && byte <= 0xf4 && back < utf8Length(byte) ? back : 0;
    }
    return 0;
  },
  decode(bytes) {
    if (isAscii(bytes)) return bytes.toString('latin1');
    return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
  },
};

function utf8Length(lead: number): number {
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

function utf16(littleEndian: boolean): Decoder {
  return {
    incomplete(bytes) {
      const odd = bytes.length % 2;
      const high = bytes[bytes.length - odd - (littleEndian ? 1 : 2)] ?? 0;
      return high >= 0xd8 && high <= 0xdb ? odd + 2 : odd;
    },
    decode(bytes) {
      if (bytes.length % 2 === 1) return undefined;
      // Swapped in a copy: the bytes belong to the caller.
      const text = (littleEndian ? bytes : Buffer.from(bytes).swap16()).toString('utf16le');
      return /\p{Surrogate}/u.test(text) ? undefined : text;
    },
  };
}

const latin1: Decoder = { incomplete: () => 0, decode: (bytes) => bytes.toString('latin1') };

// The bytes 80 to 9F; the five that mean nothing in windows-1252 stay control characters, so that they survive.
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const windows1252: Decoder = {
  incomplete: () => 0,
  decode: (bytes) =>
    bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (character) => windows.charAt(character.charCodeAt(0) - 0x80)),
};

// Not TextDecoder: it takes iso-8859-1 for windows-1252, and tells neither where it failed nor what it holds back.
export const decoders: Readonly<Record<Encoding, Decoder>> = {
  'utf-8': utf8,
  'utf-16le': utf16(true),
  'utf-16be': utf16(false),
  'windows-1252': windows1252,
  'iso-8859-1': latin1,
};

/** Offset of the first character that is not valid, in bytes that `decode` has refused. */
export function firstInvalid({ incomplete, decode }: Decoder, bytes: Buffer): number {
  const whole = (length: number) => length - incomplete(bytes.subarray(0, length));
  let valid = 0;
  let end = bytes.length;
  while (valid < end) {
    const middle = Math.ceil((valid + end) / 2);
    if (decode(bytes.subarray(0, whole(middle))) === undefined) end = middle - 1;
    else valid = middle;
  }
  return whole(valid);
}

/** A byte order mark decides; then the zero bytes that Western text has in UTF-16; everything else is UTF-8. */
export function guessEncoding(head: Buffer): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = head.length / 8;
  if (odd > many && even === 0) return 'utf-16le';
  if (even > many && odd === 0) return 'utf-16be';
  return 'utf-8';
}
