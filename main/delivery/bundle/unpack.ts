/**
 * Reads a bundle that comes from anywhere. Names in the archive are compared, never used as paths; nothing is unpacked
 * beyond what its manifest says, and nothing is believed that its hash does not prove.
 */
import { createHash } from 'node:crypto';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { bundleFormat, type Manifest, manifestHead, manifestSchema } from '#contract/bundle.ts';
import { Failure } from '#contract/failure.ts';
import { english, sentence } from '#contract/language/sentence.ts';
import { inputLimits } from '#contract/source.ts';
import { type Receipt, receiptSchema } from '#contract/verification.ts';
import { writeDurably } from '#delivery/durable-file.ts';
import { openSource, quoted } from '#formats/source-file.ts';
import { hashText, manifestName, receiptEntry } from './pack.ts';

export interface Bundle {
  manifest: Manifest;
  receipt: Receipt | null;
  /** SHA-256 of its manifest, which vouches for everything else in it. */
  sha256: string;
}

/** Manifest, receipt and data. */
const mostEntries = 3;
const mostText = 32 * 1024 ** 2;
/** A directory of names alone would fill the memory. */
const mostBytes = inputLimits.file + 64 * 1024 ** 2;

export async function readBundle(file: string): Promise<Bundle> {
  return withEntries(file, async (zip, entries) => readChecked(file, zip, entries));
}

/** Puts the data of a bundle into a file, once it is what the manifest vouches for. */
export async function unpackData(file: string, to: string): Promise<Bundle> {
  return withEntries(file, async (zip, entries) => {
    const bundle = await readChecked(file, zip, entries);
    const { data } = bundle.manifest;
    const entry = data && entries.get(data.entry);
    if (!data || !entry) throw bad(file, english`there is no data in it`);
    await writeDurably(to, async (target) => {
      const hash = createHash('sha256');
      for await (const piece of piecesOf(file, zip, entry, data.bytes)) {
        hash.update(piece);
        await target.writeFile(piece);
      }
      if (hash.digest('hex') !== data.sha256) throw bad(file, english`its data is not what its manifest says`);
    });
    return bundle;
  });
}

async function withEntries<T>(
  file: string,
  work: (zip: ZipFile, entries: Map<string, Entry>) => Promise<T>,
): Promise<T> {
  const { handle } = await openSource(file, mostBytes);
  await handle.close();
  const zip = await openPromise(file, { autoClose: false }).catch((cause: unknown) => {
    throw notOne(file, cause);
  });
  try {
    return await work(zip, await entriesOf(file, zip));
  } catch (error) {
    throw broken(file, error);
  } finally {
    zip.close();
  }
}

async function entriesOf(file: string, zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > mostEntries) throw notOne(file);
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) throw bad(file, english`it holds “${entry.fileName}” twice`);
    if (entry.isEncrypted()) throw bad(file, english`it is encrypted`);
    entries.set(entry.fileName, entry);
  }
  if (!entries.has(manifestName)) throw notOne(file);
  return entries;
}

async function readChecked(file: string, zip: ZipFile, entries: Map<string, Entry>): Promise<Bundle> {
  const text = await textOf(file, zip, entries.get(manifestName));
  const manifest = parseManifest(file, text);
  const { data } = manifest;
  const known = new Set([manifestName, ...(manifest.receipt ? [receiptEntry] : []), ...(data ? [data.entry] : [])]);
  const stranger = [...entries.keys()].find((name) => !known.has(name));
  if (stranger !== undefined) throw bad(file, english`its manifest does not name “${stranger}”`);
  if (data && data.bytes > inputLimits.file) throw bad(file, english`its data is larger than any input may be`);
  if (data && entries.get(data.entry)?.uncompressedSize !== data.bytes)
    throw bad(file, english`its data is not what its manifest says`);
  return { manifest, receipt: await readReceipt(file, zip, entries, manifest), sha256: hashText(text) };
}

async function readReceipt(
  file: string,
  zip: ZipFile,
  entries: Map<string, Entry>,
  { receipt }: Manifest,
): Promise<Receipt | null> {
  if (receipt === null) return null;
  const text = await textOf(file, zip, entries.get(receiptEntry));
  const parsed = receiptSchema.safeParse(parseJson(file, text));
  if (hashText(text) !== receipt || !parsed.success)
    throw bad(file, english`its receipt is not what its manifest says`);
  return parsed.data;
}

function parseManifest(file: string, text: string): Manifest {
  const json = parseJson(file, text);
  const head = manifestHead.safeParse(json);
  if (!head.success) throw notOne(file, head.error);
  if (head.data.format > bundleFormat)
    throw new Failure(
      'newer',
      sentence`${quoted(file)} was made by a newer version of Batchmill. Update this one, then open it again.`,
      { file },
    );
  const manifest = manifestSchema.safeParse(json);
  if (manifest.success) return manifest.data;
  const [issue] = manifest.error.issues;
  const where = issue?.path.join('.') || manifestName;
  throw bad(file, `${where}: ${issue?.message.replace(/\.$/, '') ?? ''}`, manifest.error);
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw bad(file, english`it holds JSON that cannot be read`, error);
  }
}

async function textOf(file: string, zip: ZipFile, entry: Entry | undefined): Promise<string> {
  if (!entry) throw bad(file, english`a part of it is missing`);
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(file, zip, entry, Math.min(entry.uncompressedSize, mostText))) pieces.push(piece);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(pieces));
  } catch (error) {
    throw bad(file, english`it holds text that is not UTF-8`, error);
  }
}

/** Exactly so many bytes: what an archive says of its own sizes is not believed. */
async function* piecesOf(file: string, zip: ZipFile, entry: Entry, bytes: number): AsyncGenerator<Uint8Array> {
  let seen = 0;
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    seen += (piece as Uint8Array).length;
    if (seen > bytes) break;
    yield piece as Uint8Array;
  }
  if (seen !== bytes) throw bad(file, english`“${entry.fileName}” in it has another size than it says`);
}

function bad(file: string, why: string, cause?: unknown): Failure {
  return new Failure(
    'bad-file',
    sentence`${quoted(file)} is damaged or was changed: ${why}. Ask for it again where it comes from.`,
    { file, cause },
  );
}

function notOne(file: string, cause?: unknown): Failure {
  return new Failure(
    'bad-file',
    sentence`${quoted(file)} is no recipe of Batchmill. Such a file is written by “Save recipe” of a batch.`,
    { file, cause },
  );
}

/** What the archive's reader and the decompression say, in words; everything else is left as it is. */
function broken(file: string, error: unknown): unknown {
  if (error instanceof Failure || !(error instanceof Error) || 'syscall' in error) return error;
  return bad(file, error.message, error);
}
