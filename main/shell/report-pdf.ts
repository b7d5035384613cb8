/**
 * The report of a batch as a PDF: the page that the engine writes, printed by a window nobody sees. It runs nothing and
 * may load nothing: the page crosses as its own address.
 */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, BrowserWindow } from 'electron';
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

/** Longer addresses are cut off by the browser. */
const longest = 1_500_000;

async function reportPage(engine: Engine, id: string): Promise<string> {
  const file = join(app.getPath('temp'), `batchmill-report-${randomUUID()}.html`);
  try {
    await engine.ask('export', { id, kind: 'report', file });
    const page = (await readFile(file)).toString('base64');
    if (page.length <= longest) return `data:text/html;charset=utf-8;base64,${page}`;
    throw new Failure('bad-file', t('The report is too long to be printed. Save it as a page instead.'));
  } finally {
    await rm(file, { force: true });
  }
}

async function printed(page: string): Promise<Buffer> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
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
    await window.loadURL(page);
    return await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true });
  } finally {
    window.destroy();
  }
}
