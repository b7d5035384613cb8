/**
 * The report of a batch as a PDF: the page that the engine writes, printed by a window nobody sees. It runs nothing and
 * may load nothing: its session knows no address but those of the pages that are being printed.
 */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, BrowserWindow, type Session, session } from 'electron';
import { Failure } from '#contract/failure.ts';
import { t } from '#contract/language/language.ts';
import type { Engine } from './engine.ts';

export async function printReport(engine: Engine, id: string, target: string): Promise<{ bytes: number }> {
  const page = await reportPage(engine, id);
  const pdf = await printed(page);
  const partial = `${target}.partial`;
  try {
    await writeFile(partial, pdf, { flush: true });
    await rename(partial, target);
  } catch (cause) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw new Failure(
      'not-writable',
      t('“{name}” cannot be written. Choose another place.', { name: basename(target) }),
      { cause },
    );
  }
  return { bytes: pdf.length };
}

/** The browser takes its time with a page that is larger, and nobody reads one that long. */
const longest = 50_000_000;

async function reportPage(engine: Engine, id: string): Promise<Buffer> {
  const file = join(app.getPath('temp'), `batchmill-report-${randomUUID()}.html`);
  try {
    await engine.ask('export', { id, kind: 'report', file });
    if ((await stat(file)).size <= longest) return await readFile(file);
    throw new Failure(
      'bad-file',
      t('The report is larger than {most} MB, too large to be printed. Save it as a page instead.', {
        most: longest / 1_000_000,
      }),
    );
  } finally {
    await rm(file, { force: true });
  }
}

const scheme = 'report';
const pages = new Map<string, Buffer>();
let own: Session | undefined;

/** In memory, and apart from the program's own page. An address could not hold a page of more than a megabyte itself. */
function reportSession(): Session {
  if (own) return own;
  own = session.fromPartition('report');
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith(`${scheme}:`) }));
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.protocol.handle(scheme, ({ url }) => {
    const page = pages.get(new URL(url).host);
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    return page ? new Response(new Uint8Array(page), { headers }) : new Response('', { status: 404 });
  });
  return own;
}

async function printed(page: Buffer): Promise<Buffer> {
  const name = randomUUID();
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: reportSession(),
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      images: false,
      spellcheck: false,
      devTools: false,
    },
  });
  try {
    pages.set(name, page);
    await window.loadURL(`${scheme}://${name}/`);
    return await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true });
  } finally {
    pages.delete(name);
    window.destroy();
  }
}
