/**
 * Who is let in at all, before anything else is looked at. A name that was bent to this machine (DNS rebinding) still
 * shows in Host, and a page of a browser shows in Origin and Sec-Fetch-Site: browsers are no clients of this server.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from './refusal.ts';

export function checkGate(headers: IncomingHttpHeaders, hosts: readonly string[]): void {
  if (!hosts.includes((headers.host ?? '').toLowerCase()))
    throw new Refusal(421, `This server answers to ${hosts.join(', ')} alone.`);
  if (headers.origin !== undefined) throw new Refusal(403, 'Pages of a browser are not answered.');
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'none') throw new Refusal(403, 'Pages of a browser are not answered.');
}
