/**
 * A form with a file: the file goes to the disk piece by piece as it comes in, its fields into memory. The name that
 * the caller gave it is only ever shown: the file gets one of ours.
 */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { Failure } from '#contract/failure.ts';
import { limits } from './limits.ts';
import { badRequest, Refusal, tooLarge } from './refusal.ts';

export interface Form {
  /** Texts by the names of their fields. */
  fields: Record<string, string>;
  file: { path: string; name: string };
}

const endings = /\.(?:csv|tsv|txt|json|jsonl|ndjson|xml|xlsx)(?:\.gz)?$/i;

export async function receiveForm(request: IncomingMessage, folder: string): Promise<Form> {
  await mkdir(folder, { recursive: true });
  const fields: Form['fields'] = {};
  const files: { path: string; name: string; stream: Readable; written: Promise<void> }[] = [];
  const parser = parserOf(request);
  const stop = (refusal: Refusal) => void parser.emit('error', refusal);

  parser.on('field', (name, value, nameCut, valueCut) => {
    if (nameCut || valueCut) return stop(tooLarge(`The field “${name.slice(0, 64)}”`));
    if (Object.hasOwn(fields, name))
      return stop(badRequest({ path: `body.${name.slice(0, 64)}`, message: 'given more than once' }));
    Object.defineProperty(fields, name, { value, enumerable: true });
  });
  parser.on('file', (field, stream, name) => {
    if (field !== 'file') {
      stream.resume();
      return stop(badRequest({ path: `body.${field.slice(0, 64)}`, message: 'the file goes into the field “file”' }));
    }
    const path = join(folder, randomUUID() + (endings.exec(name)?.[0].toLowerCase() ?? '.txt'));
    stream.once('limit', () => stop(tooLarge(`A file of more than ${limits.fileBytes / 1024 ** 3} GiB`)));
    const written = pipeline(stream, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    written.catch((error: Error) => parser.emit('error', error));
    files.push({ path, name: shownName(name), stream, written });
  });
  for (const event of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const)
    parser.on(event, () => stop(badRequest({ path: 'body', message: 'too many files or fields' })));

  try {
    await feed(request, parser);
    await Promise.all(files.map(({ written }) => written));
    const [file] = files;
    if (!file) throw badRequest({ path: 'body.file', message: 'missing' });
    return { fields, file: { path: file.path, name: file.name } };
  } catch (error) {
    for (const { stream } of files) stream.destroy();
    await Promise.allSettled(files.map(({ written }) => written));
    for (const { path } of files) await rm(path, { force: true });
    throw told(error);
  }
}

/** Not a pipeline: that would cut the connection on which the refusal is to be said. */
async function feed(request: IncomingMessage, parser: BusboyInstance): Promise<void> {
  try {
    await new Promise<void>((done, fail) => {
      parser.once('finish', done);
      // Those that follow the first one find nobody else to tell.
      parser.on('error', fail);
      request.once('error', fail);
      request.once('close', () => {
        if (!request.complete) fail(badRequest({ path: 'body', message: 'it broke off' }));
      });
      request.pipe(parser);
    });
  } finally {
    request.unpipe(parser);
    request.resume();
  }
}

function parserOf({ headers }: IncomingMessage): BusboyInstance {
  const { fields, fieldBytes: fieldSize, fileBytes: fileSize } = limits;
  try {
    return new Busboy({
      headers: { ...headers, 'content-type': headers['content-type'] ?? '' },
      limits: { fields, fieldSize, fieldNameSize: 64, files: 1, fileSize, parts: fields + 1, headerPairs: 20 },
    });
  } catch (error) {
    throw badRequest({ path: 'body', message: error instanceof Error ? error.message : String(error) });
  }
}

function told(error: unknown): unknown {
  if (error instanceof Refusal) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') return new Failure('no-space', 'The disk is full. Make room and send the file again.');
  if (/^E[A-Z]+$/.test(code) && code !== 'ECONNRESET' && code !== 'EPIPE') return error;
  return badRequest({ path: 'body', message });
}

/** Without folders and signs that no name should have. */
function shownName(name: string): string {
  const plain = name
    .replace(/^.*[/\\]/s, '')
    .replaceAll(/\p{C}/gu, '')
    .trim();
  return plain.slice(-200) || 'upload';
}
