/** Hashes by which an address can be matched without showing it. */
import { hash } from 'node:crypto';

export function md5(text: string): string {
  return hash('md5', text, 'hex');
}

export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}
