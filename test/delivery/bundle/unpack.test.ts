import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Manifest, manifestSchema } from '#contract/bundle.ts';
import { usualRetry } from '#contract/retry.ts';
import { hashText, packBundle } from '#delivery/bundle/pack.ts';
import { readBundle, unpackData } from '#delivery/bundle/unpack.ts';
import { changedBundle } from '#test/fixtures/changed-bundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
const input = join(folder, 'input.txt');
writeFileSync(input, 'ada\nbob\n');
const manifest: Manifest = manifestSchema.parse({
  batchmill: 'recipe',
  format: 1,
  product: { name: 'Batchmill', version: '1' },
  label: 'Words',
  description: '',
  recipe: {
    reading: { format: 'list' },
    pasted: false,
    tool: { name: 'probe', column: '', options: {} },
    interface: null,
    flow: null,
    threshold: null,
    retry: { ...usualRetry },
    insert: null,
    after: [],
    pageSize: 500,
    names: {},
  },
  clock: 1,
  versions: [],
  data: {
    entry: 'data.txt',
    name: 'words.txt',
    bytes: 8,
    sha256: hashText('ada\nbob\n'),
    records: 2,
    reading: { format: 'list' },
    masked: [],
  },
  receipt: null,
  output: null,
});
const good = join(folder, 'good.batchmill');
await packBundle(good, { manifest, receipt: undefined, data: input });

type Json = Record<string, unknown>;
const edited = (change: (manifest: Json) => void) => (text: string) => {
  const json = JSON.parse(text) as Json;
  change(json);
  return JSON.stringify(json);
};

let files = 0;
/** The file of a changed bundle. */
async function spoiled(...changes: Parameters<typeof changedBundle> extends [string, ...infer R] ? R : never) {
  const file = join(folder, `spoiled-${++files}.batchmill`);
  writeFileSync(file, await changedBundle(good, ...changes));
  return file;
}
const to = () => join(folder, `unpacked-${files}.txt`);

describe('a bundle', () => {
  it('is read as it was packed, and its data byte by byte', async () => {
    expect((await readBundle(good)).manifest).toEqual(manifest);
    const target = join(folder, 'out.txt');
    await unpackData(good, target);
    expect(readFileSync(target, 'utf8')).toBe('ada\nbob\n');
  });

  it('has the same bytes in every time zone', async () => {
    const before = process.env['TZ'];
    const bytes = [];
    for (const zone of ['America/New_York', 'Asia/Tokyo']) {
      process.env['TZ'] = zone;
      const file = join(folder, 'zone.batchmill');
      await packBundle(file, { manifest, receipt: undefined, data: input });
      bytes.push(readFileSync(file).toString('hex'));
    }
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(bytes[0]).toBe(bytes[1]);
  });
});

describe('a bundle of somebody with bad intent', () => {
  it('is refused when it holds what its manifest does not name, a way out of the folder above all', async () => {
    await expect(readBundle(await spoiled({}, { 'evil.sh': 'x' }))).rejects.toThrow('does not name “evil.sh”');
    const outside = readFileSync(await spoiled({}, { 'aa/evil.sh': 'x' })).toString('latin1');
    const file = join(folder, 'outside.batchmill');
    writeFileSync(file, outside.replaceAll('aa/evil', '../evil'), 'latin1');
    await expect(readBundle(file)).rejects.toThrow('damaged or was changed');
    const named = edited((json) => Object.assign(json['data'] as Json, { entry: '../evil.txt' }));
    await expect(readBundle(await spoiled({ 'manifest.json': named }))).rejects.toThrow('data.entry');
  });

  it('is refused when its data is longer, shorter or other than its manifest says', async () => {
    for (const text of ['ada\nbob\neve\n', 'ada', 'ada\neve\n']) {
      const file = await spoiled({ 'data.txt': () => text });
      await expect(unpackData(file, to())).rejects.toThrow('not what its manifest says');
    }
    expect(readdirSync(folder).filter((name) => name.startsWith('unpacked'))).toEqual([]);
  });

  it('is refused when it unpacks to more than an input may have', async () => {
    const huge = edited((json) => Object.assign(json['data'] as Json, { bytes: 3 * 1024 ** 3 }));
    await expect(readBundle(await spoiled({ 'manifest.json': huge }))).rejects.toThrow('larger than any input');
    // A manifest of zeros: small in the archive, without end outside of it.
    const bomb = await spoiled({ 'manifest.json': () => ' '.repeat(40 * 1024 ** 2) });
    await expect(readBundle(bomb)).rejects.toThrow('another size');
  });

  it('is refused when it names a folder of this machine', async () => {
    const after = [{ kind: 'copy', files: ['output'], folder: '/etc' }];
    const named = edited((json) => Object.assign(json['recipe'] as Json, { after }));
    await expect(readBundle(await spoiled({ 'manifest.json': named }))).rejects.toThrow('names a folder');
  });

  it.each([
    ['a newer version', { 'manifest.json': edited((json) => Object.assign(json, { format: 2 })) }, 'newer version'],
    ['something it does not know', { 'manifest.json': edited((json) => Object.assign(json, { x: 1 })) }, 'changed'],
    ['no manifest', { 'manifest.json': () => undefined }, 'no recipe'],
    ['no data', { 'data.txt': () => undefined }, 'not what its manifest says'],
    ['no JSON', { 'manifest.json': () => '{' }, 'JSON'],
  ])('is refused with %s', async (_what, changes, said) => {
    await expect(readBundle(await spoiled(changes))).rejects.toThrow(said);
  });

  it('is told from other archives and files', async () => {
    const file = join(folder, 'list.batchmill');
    for (const text of ['', 'ada\n', 'PK\u0003\u0004']) {
      writeFileSync(file, text);
      await expect(readBundle(file)).rejects.toThrow('no recipe of Batchmill');
    }
  });
});
