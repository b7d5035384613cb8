/** Serves the window's page and its parts from app://batchmill/, each with the content security policy. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { app, protocol } from 'electron';
import { language } from '#contract/language/language.ts';
import { log } from './log.ts';
import { pageOrigin } from './page-address.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Stands in index.html where the page reads the nonce for its styles. */
const nonceMark = '__STYLE_NONCE__';

/** The page is written in English, and told here which language it speaks. */
const languageMark = '<html lang="en">';

/** Before the program is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export function servePages(): void {
  const root = join(app.getAppPath(), 'dist', 'renderer');
  protocol.handle('app', async ({ url, method }) => {
    if (method !== 'GET' || !url.startsWith(`${pageOrigin}/`)) return refuse(404);
    const path = decodedPath(url);
    if (path === undefined) return refuse(404);
    const file = normalize(join(root, path));
    if (!file.startsWith(root + sep)) return refuse(403);
    return serveFile(file);
  });
}

function decodedPath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url).pathname);
    return path.includes('\0') ? undefined : path;
  } catch (error) {
    // decodeURIComponent refuses a broken escape.
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

async function serveFile(file: string): Promise<Response> {
  const type = types[extname(file)];
  if (!type) return refuse(404);
  const nonce = randomBytes(16).toString('base64url');
  try {
    const bytes = await readFile(file);
    const body = file.endsWith('.html') ? written(bytes.toString('utf8'), nonce) : new Uint8Array(bytes);
    return new Response(body, { headers: headers(type, nonce) });
  } catch (error) {
    log(`The page asked for ${file}, which cannot be read.`, error);
    return refuse(404);
  }
}

function written(page: string, nonce: string): string {
  return page.replace(languageMark, `<html lang="${language()}">`).replaceAll(nonceMark, nonce);
}

function refuse(status: 403 | 404): Response {
  return new Response(null, { status, headers: headers('text/plain', '') });
}

function headers(type: string, nonce: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': policy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    // The nonce is made for one load.
    'cache-control': 'no-store',
  };
}

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    nonce ? `style-src 'self' 'nonce-${nonce}'` : "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}
