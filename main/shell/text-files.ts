/** Small files that cross to the page and back as text: interfaces and flows, exported and imported. */
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Failure } from '#contract/failure.ts';
import { t } from '#contract/language/language.ts';
import { mostText } from '#contract/shell-api.ts';

/** Reads at most one byte too many: a file may grow, and a device has no end. */
export async function readText(path: string): Promise<{ name: string; text: string }> {
  const name = basename(path);
  const bytes = await firstBytes(path).catch((cause: unknown) => {
    const message = t('“{name}” cannot be read. Check that it still exists and that you may read it.', { name });
    throw new Failure('unreadable', message, { cause });
  });
  if (bytes.length > mostText)
    throw new Failure(
      'bad-file',
      t('“{name}” is too large: an exported file has at most {most} MB.', { name, most: mostText / 1e6 }),
    );
  try {
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (cause) {
    throw new Failure('bad-file', t('“{name}” is not a text in UTF-8. Choose an exported file.', { name }), { cause });
  }
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const buffer = new Uint8Array(mostText + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length);
      length += bytesRead;
      if (bytesRead === 0 || length === buffer.length) return buffer.subarray(0, length);
    }
  } finally {
    await file.close();
  }
}

/** A file is there whole, or as it was before. */
export async function writeText(path: string, text: string): Promise<void> {
  const partial = `${path}.partial`;
  try {
    await writeFile(partial, text, { flush: true });
    await rename(partial, path);
  } catch (cause) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw new Failure(
      'not-writable',
      t('“{name}” cannot be written. Choose another place.', { name: basename(path) }),
      { cause },
    );
  }
}
