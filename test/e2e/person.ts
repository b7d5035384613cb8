/** What a person does in the main job, and what they look at: the clipboard, the system's dialogs, the open batch. */
import { readFileSync } from 'node:fs';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import Papa from 'papaparse';
import type { BatchRow } from '#contract/batch.ts';
import type { BatchState } from '#contract/batch-state.ts';
import { type Answer, ask, expect } from './app.ts';

/** Plausible addresses, each of them different from all others. */
export function addresses(n: number): string[] {
  return Array.from({ length: n }, (_, i) => `person.${i + 1}@site${i % 97}.example.org`);
}

/** Puts a text on the system's clipboard, as another program would. */
export function copy(app: ElectronApplication, text: string): Promise<void> {
  return app.evaluate(({ clipboard }, text) => clipboard.writeText(text), text);
}

/** Drags files from outside over the window and lets go, as the system's file manager does. */
export async function drop(page: Page, files: string[], words = 'Drop to start a batch'): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data });
  await expect(page.getByText(words)).toBeVisible();
  await session.send('Input.dispatchDragEvent', { type: 'drop', x: 640, y: 400, data });
  await session.detach();
}

/** From now on the system's save dialog is answered with this path. */
export function answerSaveDialog(app: ElectronApplication, path: string): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}

/** Presses a save button and waits until the program says that the file is written. */
export async function save(app: ElectronApplication, button: Locator, path: string): Promise<string> {
  await answerSaveDialog(app, path);
  await button.click();
  const notice = button.page().getByRole('alert').filter({ hasText: 'saved' }).last();
  await expect(notice).toContainText(/^(Input|Results|Process log|Errors) saved/, { timeout: 30_000 });
  const said = await notice.innerText();
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeHidden();
  return said;
}

export interface Table {
  header: string[];
  rows: string[][];
}

export function readTable(path: string, delimiter = ','): Table {
  const { data, errors } = Papa.parse<string[]>(readFileSync(path, 'utf8').trimEnd(), { delimiter });
  expect(errors).toEqual([]);
  const [header = [], ...rows] = data;
  return { header, rows };
}

/** The values of one column, by its name. */
export function column({ header, rows }: Table, name: string): string[] {
  const at = header.indexOf(name);
  expect(at, `the column ${name}`).toBeGreaterThanOrEqual(0);
  return rows.map((row) => row[at] ?? '');
}

/** Opens a file as “Open file” does, and makes a running batch of it without the page's help. */
export async function runFile(
  app: ElectronApplication,
  page: Page,
  file: string,
  more: { pageSize?: number; label?: string; tool?: string } = {},
): Promise<string> {
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
  }, file);
  const picked = answered<{ token: string }>(await ask(page, 'chooseFile', {}));
  const source = { kind: 'file', file: picked.token };
  return answered<BatchRow>(await ask(page, 'create', { source, tool: 'email', run: true, ...more })).id;
}

export const phoneRun = { tool: 'phone', run: true, threshold: null } as const;

export function phoneNumbers(n: number): string {
  return Array.from({ length: n }, (_, i) => `+1415${5_550_000 + i}`).join('\n');
}

/** Makes a batch without the page's help that is at work for as long as any test looks at it: a page for each record. */
export function runLong(page: Page): Promise<string> {
  return runNumbers(page, { lines: 200_000, pageSize: 1 });
}

/** The same, but it comes to its end. */
export function runShort(page: Page, lines: number, label = ''): Promise<string> {
  return runNumbers(page, { lines, pageSize: 100, label });
}

async function runNumbers(page: Page, more: { lines: number; pageSize: number; label?: string }): Promise<string> {
  const { lines, pageSize, label = '' } = more;
  const source = { kind: 'text', text: phoneNumbers(lines), name: 'numbers.txt' };
  const { id } = answered<BatchRow>(await ask(page, 'create', { source, label, pageSize, ...phoneRun }));
  const state = async () => (await rowOf(page, id)).state;
  await expect.poll(state, { timeout: 30_000, intervals: [20] }).not.toMatch(/Draft|Ready/);
  return id;
}

export async function rowOf(page: Page, id: string): Promise<BatchRow> {
  return answered<{ row: BatchRow }>(await ask(page, 'show', { id })).row;
}

export async function allRows(page: Page): Promise<BatchRow[]> {
  return answered<{ data: BatchRow[] }>(await ask(page, 'list', {})).data;
}

function answered<V>({ value, trouble }: Answer): V {
  if (trouble) throw new Error(`${trouble.code}: ${trouble.message}`);
  return value as V;
}

export async function waitForState(page: Page, id: string, state: BatchState, timeout = 60_000): Promise<void> {
  await expect.poll(async () => (await rowOf(page, id)).state, { timeout, intervals: [100] }).toBe(state);
}

/** The state that the open batch shows beside its name. */
export function shownState(page: Page): Locator {
  return page.locator('.batch-head .pill');
}
