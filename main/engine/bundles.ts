/** Recipe bundles: written from a batch, looked into, and made into interfaces, flows and batches of this workspace. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BatchRow } from '#contract/batch.ts';
import type { BundleImport, BundleView, BundleWritten, Manifest } from '#contract/bundle.ts';
import type { Given } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import type { FileNames } from '#contract/file-name.ts';
import { sentence } from '#contract/language/sentence.ts';
import type { Bundle } from '#delivery/bundle/unpack.ts';
import { bringDesigns, type PlacedDesign, placeDesigns, refsOf } from './bundle-designs.ts';
import { refuseCleaned } from './cleaned.ts';
import { derivedId } from './derived-id.ts';
import { createBatch, type Lineage } from './intake.ts';
import type { Mill } from './mill.ts';

export function bundleVerbs(mill: Mill) {
  const making = new Map<string, Promise<unknown>>();
  return {
    exportBundle: (order: Given<'exportBundle'>) => exportBundle(mill, order),
    bundleColumns({ id }: Given<'bundleColumns'>) {
      const { folder, row } = mill.shelf.find(id);
      refuseCleaned(mill.shelf.row(row.id), 'read');
      return mill.crew.order('ask', 'bundleColumns', { folder }).answer;
    },
    async inspectBundle({ file }: Given<'inspectBundle'>): Promise<BundleView> {
      const { manifest, receipt } = await mill.crew.order('file', 'readBundle', { file }).answer;
      const designs = placeDesigns(mill.catalog, manifest.recipe).map(({ said }) => said);
      return { manifest, receipt, designs, ...comparedWith(mill, manifest) };
    },
    async importBundle(order: Given<'importBundle'>): Promise<BundleImport> {
      const bundle = await mill.crew.order('file', 'readBundle', { file: order.file }).answer;
      const id = order.id ?? idOf(order, bundle);
      // Asked twice at the same time, the second finds what the first has made.
      if (id !== undefined) await making.get(id)?.catch(() => undefined);
      const done = importBundle(mill, order, bundle, id);
      if (id !== undefined) making.set(id, done);
      return done.finally(() => {
        if (id !== undefined && making.get(id) === done) making.delete(id);
      });
    },
  };
}

async function exportBundle(mill: Mill, { id, file, data, mask }: Given<'exportBundle'>): Promise<BundleWritten> {
  const { folder, row } = mill.shelf.find(id);
  const present = mill.shelf.row(row.id);
  refuseCleaned(present, 'read');
  if (data && present.state === 'Draft' && present.activity.kind === 'intake')
    throw new Failure('not-allowed', 'The input is still being taken in. Wait until that is done.');
  if (!data && mask.length > 0)
    throw new Failure('bad-input', 'Columns can only be masked where the data goes along. Ask for the data, too.');
  const scratch = join(incoming(mill), `${randomUUID()}.masked`);
  return mill.crew.order('file', 'packBundle', { folder, target: file, scratch, version: mill.version, data, mask })
    .answer;
}

/** The draft that the same bundle made for the same person the last time; a run and a file of one's own are always new. */
function idOf({ run, source, ownership }: Given<'importBundle'>, { sha256, manifest }: Bundle): string | undefined {
  if (run || source || !manifest.data) return undefined;
  return derivedId(`bundle/${JSON.stringify([ownership?.organisation, ownership?.owner, sha256])}`);
}

async function importBundle(
  mill: Mill,
  order: Given<'importBundle'>,
  bundle: Bundle,
  id: string | undefined,
): Promise<BundleImport> {
  const { manifest } = bundle;
  const { missing } = comparedWith(mill, manifest);
  const makes = order.source !== undefined || manifest.data !== null;
  if (makes && missing.length > 0)
    throw new Failure(
      'bad-input',
      sentence`The recipe needs tools that this program does not have: ${missing.join(', ')}. Update Batchmill.`,
    );
  if (order.run && !makes)
    throw new Failure('bad-input', 'There is no data in this recipe. Name a file that it is to be run with.');
  const designs = placeDesigns(mill.catalog, manifest.recipe);
  if (order.designs) bringDesigns(mill, designs);
  const said = order.designs ? designs.map((design) => design.said) : [];
  if (!makes) return { row: null, designs: said, output: null };
  const output = order.source ? null : manifest.output;
  const known = id === undefined ? undefined : knownRow(mill, id);
  const row = known ?? (await makeBatch(mill, order, manifest, designs, id));
  return { row, designs: said, output };
}

async function makeBatch(
  mill: Mill,
  order: Given<'importBundle'>,
  manifest: Manifest,
  designs: readonly PlacedDesign[],
  id: string | undefined,
): Promise<BatchRow> {
  const { recipe, data, clock } = manifest;
  const { tool, interface: design, flow, ...settings } = recipe;
  const own = order.source;
  const source = own ?? (await unpacked(mill, order.file, data));
  const bodies = order.designs ? refsOf(designs) : { interface: design?.body, flow: flow?.body };
  const lineage: Lineage = { ...(id === undefined ? {} : { id }), ...(own ? {} : { now: clock }) };
  const live = await createBatch(
    mill,
    {
      ...settings,
      source,
      reading: own ? (order.reading ?? recipe.reading) : (data?.reading ?? recipe.reading),
      label: (order.label || manifest.label).slice(0, 200),
      description: manifest.description,
      options: tool?.options ?? {},
      tool: tool?.name,
      column: tool?.column || undefined,
      insert: recipe.insert ?? undefined,
      ...bodies,
      // Another file has a name of its own, and so have masked values.
      names: own || data?.masked.length ? withoutInput(recipe.names) : recipe.names,
      ownership: order.ownership,
      run: order.run,
    },
    lineage,
  );
  return mill.shelf.row(live.batch.id);
}

function withoutInput({ output }: FileNames): FileNames {
  return output === undefined ? {} : { output };
}

async function unpacked(mill: Mill, file: string, data: Manifest['data']) {
  const ending = /(?:\.[a-z0-9]{1,8})+$/.exec(data?.entry ?? '')?.[0] ?? '';
  const to = join(incoming(mill), `${randomUUID()}${ending}`);
  try {
    await mill.crew.order('file', 'unpackBundle', { file, to }).answer;
  } catch (error) {
    rmSync(to, { force: true });
    throw error;
  }
  return { kind: 'file' as const, file: to, name: data?.name ?? 'data', take: true };
}

function knownRow({ shelf }: Mill, id: string): BatchRow | undefined {
  try {
    return shelf.row(shelf.entry(id).row.id);
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') return undefined;
    throw error;
  }
}

function incoming({ workspace }: Mill): string {
  const folder = join(workspace, 'incoming');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The data of a tool may be of another day here: then the same records may give something else. */
function comparedWith({ tools, version }: Mill, { recipe, versions }: Manifest) {
  const names = [
    ...(recipe.tool ? [recipe.tool.name] : []),
    ...(recipe.flow?.body.tools.map(({ tool }) => tool) ?? []),
    ...(recipe.flow?.body.geocode ? ['geocode'] : []),
  ];
  const present = names.flatMap((name) => tools.all.find((tool) => tool.name === name) ?? []);
  const missing = [...new Set(names)].filter((name) => !present.some((tool) => tool.name === name));
  const ours = new Map([['batchmill', version], ...present.flatMap(({ sources }) => sources.map(versionOf))]);
  const differences = versions
    .filter(({ name }) => !/^(?:interface|flow) “/.test(name))
    .map(({ name, version: theirs }) => ({ name, theirs, ours: ours.get(name) ?? null }))
    .filter(({ theirs, ours: here }) => theirs !== here);
  return { differences, missing };
}

const versionOf = ({ name, version }: { name: string; version: string }): [string, string] => [name, version];
