/** The same file through the window, the command line and the API: whatever the door, every byte of the results is the same. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import Papa from 'papaparse';
import type { BatchRow } from '#contract/batch.ts';
import { type ServerProcess, startProcess } from '../rest/process.ts';
import { ask, expect, test } from './app.ts';
import { runCommand } from './commands.ts';
import { copy, drop, save, shownState } from './person.ts';

test.describe.configure({ timeout: 240_000 });

const people = {
  name: 'People',
  fields: [
    { name: 'id', source: 'No', required: true, pattern: '\\d{5}' },
    { name: 'email', source: 'Mail' },
    { name: 'city', source: 'City', default: 'unknown' },
  ],
};
const check = {
  name: 'Check people',
  rules: [{ expression: 'city != "Nowhere"', message: 'This city is not served.' }],
  transform: [{ field: 'email', expression: 'email.lower()' }],
  tools: [{ tool: 'email', field: 'email' }],
  threshold: null,
};

/** Leading zeros, formulas, quotes, delimiters and line ends in cells, empty cells, repetitions, letters of many scripts. */
const rows = Array.from({ length: 1_200 }, (_, i) => [
  i % 97 === 5 ? `${i}` : String(i).padStart(5, '0'),
  i % 7 === 0 ? `Person.${i % 400}@Example.org` : i % 53 === 0 ? 'broken' : `p${i}@müller-${i % 90}.de`,
  ['Köln', '東京', 'Nowhere', '', '=1+1', '+49 221', '-5', 'a "b"; c', 'two\nlines', ' edge '][i % 10] ?? '',
]);
const header = ['No', 'Mail', 'City'];
const csv = Papa.unparse([header, ...rows], { delimiter: ';', newline: '\r\n' });
const records = rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at]])));

const list = Array.from({ length: 400 }, (_, i) =>
  i % 40 === 7 ? `nobody ${i}` : i % 9 === 0 ? 'Ann@Example.com' : `=p${i}@müller-${i % 30}.de`,
);

interface Way {
  name: string;
  input: { file: string; text: string; records: unknown[] };
  state: string;
  words: readonly string[];
  fields: Readonly<Record<string, string>>;
  window(page: Page, file: string, app: ElectronApplication): Promise<void>;
}

const table = { file: 'people.csv', text: csv, records };

const ways: Way[] = [
  {
    name: 'a tool',
    input: table,
    state: 'Completed',
    words: ['--tool', 'email', '--column', 'Mail'],
    fields: { tool: 'email', column: 'Mail' },
    async window(page, file) {
      await drop(page, [file]);
      await expect(page.getByText('1,200 records ready')).toBeVisible();
      await page.getByRole('button', { name: 'Run', exact: true }).click();
    },
  },
  {
    name: 'an interface and a flow',
    input: table,
    state: 'Completed with errors',
    words: ['--interface', 'People', '--flow', 'Check people'],
    fields: { interface: 'People', flow: 'Check people' },
    async window(page, file) {
      for (const design of [{ interface: people }, { flow: check }]) await ask(page, 'saveDesign', design);
      await page.getByRole('button', { name: 'New batch' }).first().click();
      await page.getByText('With an interface and a flow').click();
      const step = (name: RegExp) => page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name });
      await step(/^Interface and flow/).click();
      await page.getByRole('radio', { name: /^People/ }).check();
      await page.getByRole('radio', { name: /^Check people/ }).check();
      await step(/^Upload or paste/).click();
      await drop(page, [file], 'Drop to use this file');
      await expect(page.getByRole('combobox', { name: 'Column of email' })).toHaveValue('Mail');
      await step(/^Overview and run/).click();
      await page.getByRole('button', { name: 'Run', exact: true }).click();
    },
  },
  {
    name: 'a list that is pasted',
    input: { file: 'list.txt', text: list.join('\n'), records: list },
    state: 'Completed',
    words: ['--tool', 'email'],
    fields: { tool: 'email' },
    async window(page, _file, app) {
      await copy(app, list.join('\n'));
      await page.getByRole('button', { name: 'New batch' }).first().click();
      await expect(page.getByRole('textbox', { name: 'List, one value a line' })).toBeFocused();
      await page.keyboard.press('Control+V');
      await expect(page.getByText('390 e-mail addresses ready, 10 bad lines left out')).toBeVisible();
      await page.getByRole('button', { name: 'Run', exact: true }).click();
    },
  },
];

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function throughWindow(app: ElectronApplication, page: Page, way: Way, file: string, to: string) {
  await way.window(page, file, app);
  await expect(shownState(page)).toHaveText(way.state, { timeout: 60_000 });
  await page.getByRole('tab', { name: /Files/ }).click();
  await save(app, page.getByRole('button', { name: 'Save results as' }), to);
  return readFileSync(to);
}

async function throughCommands(dataDir: string, way: Way, file: string): Promise<Buffer> {
  const [workspace, to] = [join(dataDir, 'commands'), join(dataDir, 'commands.csv')];
  for (const [kind, design] of [
    ['interfaces', people],
    ['flows', check],
  ] as const) {
    const path = join(dataDir, `${kind}.json`);
    writeFileSync(path, JSON.stringify(design));
    await runCommand(workspace, kind, 'save', path);
  }
  await runCommand(workspace, 'run', file, ...way.words, '--output', to);
  return readFileSync(to);
}

async function throughApi({ address, token }: ServerProcess, body: FormData | object): Promise<Buffer> {
  const headers = { authorization: `Bearer ${token}`, 'x-batch-status': 'READY' };
  const isForm = body instanceof FormData;
  const made = await fetch(`${address}/batches`, {
    method: 'POST',
    headers: isForm ? headers : { ...headers, 'content-type': 'application/json' },
    body: isForm ? body : JSON.stringify(body),
  });
  const { batchId } = (await made.json()) as { batchId: string };
  const state = async () => {
    const answer = await fetch(`${address}/batches/${batchId}`, { headers });
    return ((await answer.json()) as { data: { row: BatchRow } }).data.row.state;
  };
  await expect.poll(state, { timeout: 60_000, intervals: [100] }).toMatch(/^Completed/);
  const output = await fetch(`${address}/batches/${batchId}/files/output`, { headers });
  return Buffer.from(await output.arrayBuffer());
}

function formOf({ fields, input }: Way): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new Blob([input.text]), input.file);
  return form;
}

for (const way of ways)
  test(`${way.name}: the window, the command line and the API write the same bytes`, async ({ app, page, dataDir }) => {
    const file = join(dataDir, way.input.file);
    writeFileSync(file, way.input.text);
    const commands = await throughCommands(dataDir, way, file);
    const server = await startProcess();
    try {
      for (const [kind, design] of [
        ['interfaces', people],
        ['flows', check],
      ] as const) {
        const path = join(dataDir, `${kind}.json`);
        writeFileSync(path, JSON.stringify(design));
        await runCommand(server.workspace, kind, 'save', path);
      }
      const found = {
        commands,
        form: await throughApi(server, formOf(way)),
        json: await throughApi(server, { ...way.fields, records: way.input.records }),
        window: await throughWindow(app, page, way, file, join(dataDir, 'window.csv')),
      };
      // A header at least, and a line for each record.
      expect(commands.toString().split('\n').length).toBeGreaterThan(way.input.records.length - 10);
      const hashes = Object.fromEntries(Object.entries(found).map(([door, bytes]) => [door, sha256(bytes)]));
      const one = sha256(commands);
      expect(hashes).toEqual({ commands: one, form: one, json: one, window: one });
    } finally {
      await server.end();
    }
  });
