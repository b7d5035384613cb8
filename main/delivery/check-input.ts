/** The input of a batch against its receipt; when it was changed, its rows are read again and compared with the pages. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '#contract/failure.ts';
import type { Receipt } from '#contract/verification.ts';
import { blockText, encodeRow, splitRows } from '#formats/row-text.ts';
import { readRows } from '#formats/rows.ts';
import type { Definition } from '#store/definition.ts';
import { pageNumbers } from '#store/look.ts';
import type { Toolbox } from '#tools/toolbox.ts';
import { addDifference } from './difference-finding.ts';
import { digestFile, inputShape } from './digest.ts';
import type { Findings } from './findings.ts';
import { differences } from './row-compare.ts';
import type { VerifySession } from './verify.ts';
import type { ViewAsItIs } from './view-as-it-is.ts';

const mostRows = 10;

export async function checkInput(
  tools: Toolbox,
  view: ViewAsItIs,
  folder: string,
  receipt: Receipt,
  findings: Findings,
  session: VerifySession,
): Promise<void> {
  const entry = receipt.files.find(({ kind }) => kind === 'input');
  if (!entry) return;
  const path = join(folder, entry.name);
  if (!existsSync(path)) return findings.add(entry.name, null, 'It is missing.');
  const found = await digestFile(path, { ...inputShape, rowsPerMark: entry.rowsPerMark });
  findings.checked(entry.name, found.bytes);
  if (found.sha256 === entry.sha256) return;
  const { definition } = view.batch;
  try {
    const check = checkOf(tools, definition);
    if (await tellRecords(view, path, entry.name, check, findings, session)) return;
    findings.add(entry.name, null, 'It was changed, although the same records are read from it.');
  } catch (error) {
    if (!(error instanceof Failure) || error.code === 'cancelled') throw error;
    findings.add(entry.name, null, error.message);
  }
  addDifference(findings, entry.name, entry, found);
}

/** Lists are taken in by what the tool says of each line. */
function checkOf(tools: Toolbox, { layout, tool }: Definition): ((value: string) => string | undefined) | undefined {
  if (layout.format !== 'list') return undefined;
  const known = tools.all.find(({ name }) => name === tool);
  return known && ((value) => known.check(value));
}

async function tellRecords(
  view: ViewAsItIs,
  path: string,
  name: string,
  check: ((value: string) => string | undefined) | undefined,
  findings: Findings,
  { signal }: VerifySession,
): Promise<boolean> {
  async function* read(): AsyncGenerator<Uint8Array> {
    for await (const { rows } of readRows(path, view.batch.definition.layout, { signal, check }))
      for (const row of rows) yield Buffer.from(encodeRow(row));
  }
  async function* stored(): AsyncGenerator<Uint8Array> {
    for (const no of pageNumbers(view.db)) {
      const look = view.look(no);
      if (look) for (const row of splitRows(blockText(look.page.input))) yield Buffer.from(row);
    }
  }
  let told = 0;
  for await (const { row, kind } of differences(stored(), read())) {
    if (told++ === mostRows) {
      findings.add(name, null, 'More records differ.');
      break;
    }
    findings.add(name, row + 1, sentences[kind]);
  }
  return told > 0;
}

const sentences = {
  changed: 'This record is not what was taken in.',
  missing: 'This record is missing.',
  extra: 'This record was put in.',
} as const;
