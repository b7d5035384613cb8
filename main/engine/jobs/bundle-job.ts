/** Bundles in a worker: packed from the database and the frozen input of a batch, read and unpacked. */
import { existsSync, statSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BundleWritten, bundleFormat, type Manifest } from '#contract/bundle.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { readingOf } from '#contract/source.ts';
import type { Receipt } from '#contract/verification.ts';
import type { Moved } from '#crew/worker.ts';
import { writeMasked } from '#delivery/bundle/mask.ts';
import { hashText, packBundle } from '#delivery/bundle/pack.ts';
import { type Bundle, readBundle, unpackData } from '#delivery/bundle/unpack.ts';
import { hashFile } from '#delivery/digest.ts';
import { readReceipt, receiptName } from '#delivery/receipt.ts';
import { listed } from '#flows/mapping.ts';
import { columnAt } from '#flows/source-path.ts';
import { type BatchRecord, readBatch } from '#store/batch.ts';
import { openReader, type ReadableDb } from '#store/open.ts';
import type { Toolbox } from '#tools/toolbox.ts';
import { confidentialColumns, recipeOf } from './bundle-recipe.ts';

export interface BundleOrder {
  folder: string;
  /** Where it goes, and where masked data may lie until it is packed. */
  target: string;
  scratch: string;
  /** Of this program. */
  version: string;
  data: boolean;
  mask: string[];
}
export interface UnpackOrder {
  file: string;
  to: string;
}

export async function packBundleJob(tools: Toolbox, order: BundleOrder): Promise<Moved<BundleWritten>> {
  // Its own connection: other jobs of this thread come between its writes, and may close one that is shared.
  const db = openReader(join(order.folder, 'batch.db'));
  try {
    return { answer: await pack(tools, db, order), transfer: [] };
  } finally {
    db.close();
    await rm(order.scratch, { force: true });
  }
}

export const readBundleJob = async ({ file }: { file: string }): Promise<Moved<Bundle>> => ({
  answer: await readBundle(file),
  transfer: [],
});

export const unpackBundleJob = async ({ file, to }: UnpackOrder): Promise<Moved<Bundle>> => ({
  answer: await unpackData(file, to),
  transfer: [],
});

export function bundleColumnsJob(
  tools: Toolbox,
  { folder }: { folder: string },
): Moved<{ columns: string[]; confidential: string[] }> {
  const db = openReader(join(folder, 'batch.db'));
  try {
    const { definition } = readBatch(db);
    const confidential = confidentialColumns(tools, definition);
    return { answer: { columns: definition.layout.fields, confidential }, transfer: [] };
  } finally {
    db.close();
  }
}

async function pack(tools: Toolbox, db: ReadableDb, order: BundleOrder): Promise<BundleWritten> {
  const batch = readBatch(db);
  const { definition, label, description } = batch;
  const receipt = await readReceipt(join(order.folder, receiptName));
  const receiptText = receipt && (await readFile(join(order.folder, receiptName), 'utf8'));
  const data = order.data ? await dataOf(tools, db, batch, order, receipt) : undefined;
  const manifest: Manifest = {
    batchmill: 'recipe',
    format: bundleFormat,
    product: { name: 'Batchmill', version: order.version },
    label,
    description,
    recipe: recipeOf(tools, definition),
    clock: definition.now,
    versions: definition.versions,
    data: data?.said ?? null,
    receipt: receiptText === undefined ? null : hashText(receiptText),
    output: data && data.said.masked.length === 0 ? expectedOutput(receipt) : null,
  };
  const bytes = await packBundle(order.target, { manifest, receipt: receiptText, data: data?.file });
  const { records = null, masked = [] } = data?.said ?? {};
  return { file: order.target, bytes, records, masked };
}

/** A batch that was stopped has an output that depends on the moment. */
function expectedOutput(receipt: Receipt | undefined): string | null {
  const whole = receipt?.batch.state === 'Completed' || receipt?.batch.state === 'CompletedWithErrors';
  return (whole && receipt?.files.find(({ kind }) => kind === 'output')?.sha256) || null;
}

async function dataOf(
  tools: Toolbox,
  db: ReadableDb,
  { definition, total }: BatchRecord,
  { folder, scratch, mask }: BundleOrder,
  receipt: Receipt | undefined,
): Promise<{ file: string; said: NonNullable<Manifest['data']> }> {
  const { layout, source } = definition;
  const masked = masking(layout.fields, mask, confidentialColumns(tools, definition));
  const isList = layout.format === 'list';
  const name = basename(source.name.replaceAll('\\', '/')) || 'data';
  if (masked.length > 0) {
    await writeMasked(db, masked, scratch);
    const reading = isList
      ? { format: 'list' as const }
      : { format: 'csv' as const, delimiter: ',', quote: '"', header: true };
    const ending = isList ? 'txt' : 'csv';
    return {
      file: scratch,
      said: {
        entry: `data.${ending}`,
        name: `${name.replace(/\.[^.]*$/, '')} (masked).${ending}`.slice(-255),
        ...(await digestOf(scratch)),
        records: total,
        reading: { ...reading, encoding: 'utf-8' },
        masked,
      },
    };
  }
  const file = join(folder, source.file);
  if (!existsSync(file)) throw new Failure('not-found', sentence`“${file}” is gone: there is no data to put in.`);
  const digest = await digestOf(file);
  const vouched = receipt?.files.find(({ kind }) => kind === 'input');
  if (vouched && vouched.sha256 !== digest.sha256)
    throw new Failure(
      'damaged',
      sentence`“${file}” is not what was taken in: it was changed since. What was read from it is still in the results.`,
      { file },
    );
  const entry = `data${/(?:\.[a-z0-9]{1,8}){1,2}$/.exec(source.file.toLowerCase())?.[0] ?? ''}`;
  return { file, said: { entry, name, ...digest, records: total, reading: readingOf(layout), masked: [] } };
}

const digestOf = async (file: string) => ({ bytes: statSync(file).size, sha256: await hashFile(file) });

/** By their exact names, in the order of the file; what is confidential is never left out. */
function masking(fields: readonly string[], wanted: readonly string[], confidential: readonly string[]): string[] {
  const chosen = wanted.flatMap((name) => {
    if (name === '*') return [...fields];
    const exact = fields[columnAt(name, fields)];
    if (exact !== undefined) return exact;
    throw new Failure('not-found', sentence`There is no column “${name}”. The columns are: ${listed(fields)}.`);
  });
  return fields.filter((field) => chosen.includes(field) || confidential.includes(field));
}
