/** A hostile file, and what is to become of it: its exact records, its rejects by line and reason, or a refusal. */
import type { Reading } from '#contract/source.ts';

export interface Kept {
  fields?: string[];
  rows?: string[][];
  /** Instead of rows where there are many. */
  records?: number;
  rejects?: [line: number, reason: string][];
}
export interface Refused {
  /** A part of the sentence. */
  refused: string;
  line?: number;
}
export interface HostileCase {
  name: string;
  /** What the file is called. */
  file: string;
  content: string | Uint8Array | (() => Promise<Uint8Array>);
  reading?: Reading;
  expected: Kept | Refused;
}

export const utf16 = (text: string) => Buffer.from(text, 'utf16le');
export const latin = (text: string) => Buffer.from(text, 'latin1');
export const mebi = 1024 ** 2;
