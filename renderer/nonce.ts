/**
 * What must happen before any library runs: the page's style nonce is read and put where injected styles look for it,
 * and schemas are told not to compile code, which the page's security policy forbids and reports.
 */
import { config } from 'zod';

declare global {
  // The name under which style injectors look for the nonce.
  var __webpack_nonce__: string | undefined;
}

export const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
globalThis.__webpack_nonce__ = styleNonce;
config({ jitless: true });
