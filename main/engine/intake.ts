/** Makes new batches: checks the request, lays out the folder, and takes the file in page by page. */

import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Given } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { english } from '#contract/language/sentence.ts';
import { nobodys } from '#contract/rights.ts';
import { syncFile } from '#delivery/durable-file.ts';
import { syncFolder } from '#store/backup.ts';
import { closeIntake, insertBatch } from '#store/batch.ts';
import type { Definition } from '#store/definition.ts';
import { insertEvent } from '#store/event.ts';
import { batchKind } from '#store/kinds.ts';
import { openWriter, write } from '#store/open.ts';
import { insertOrigin } from '#store/origin.ts';
import { clearIntake, insertPage } from '#store/page.ts';
import { insertReject } from '#store/reject.ts';
import { insertRepeat } from '#store/repeat.ts';
import { copyOf, keepCopy } from './batch-copy.ts';
import { type Designs, designsOf } from './designs.ts';
import { completeNames, folderName, inputName } from './files.ts';
import { moveFolder } from './folder.ts';
import { rememberInterface } from './headers.ts';
import { uniqueColumns } from './jobs/defined-flow.ts';
import type { IntakeOrder, Plan } from './jobs/intake-orders.ts';
import { landed } from './landed.ts';
import { move } from './life.ts';
import { type Live, openLive, refresh } from './live.ts';
import type { Mill } from './mill.ts';

/** What a batch that is made of another one knows of it; `id` when it is known before, so that it is made once only. */
export interface Lineage {
  id?: string;
  /** The clock of its analyses, of a batch that is to give what another one gave. */
  now?: number;
  /** `records`: their numbers in the parent, as `encodeLines` packs them. */
  parent?: { id: string; records: string };
}

export async function createBatch(mill: Mill, request: Given<'create'>, lineage: Lineage = {}): Promise<Live> {
  const from = landed(mill, request.source);
  try {
    const { tool = '', column, options, retry, insert = null } = request;
    const designs = designsOf(mill, request);
    if (tool === '' && !designs.bodies.flow)
      throw new Failure('bad-input', 'Say what is to be done with each record: choose a tool or a flow.');
    // Pasted text is a list whatever it looks like: one element per line.
    const reading =
      request.pasted && !request.reading.format ? { ...request.reading, format: 'list' as const } : request.reading;
    const order = { file: from.file, reading, tool, column, options, ...designs.bodies, retry, insert };
    const plan = await mill.crew.order('ask', 'plan', order).answer;
    if (from.take) await keep(from.file);
    rememberInterface(mill, plan.layout.fields, designs);
    const live = layOut(mill, request, from, plan, designs, lineage);
    live.intake = takeIn(mill, live);
    warm(mill, live);
    return live;
  } catch (error) {
    if (from.take) rmSync(from.file, { force: true });
    throw error;
  }
}

/** What is taken is nowhere else, and the batch is promised before it is copied: it has to survive a power cut. */
async function keep(file: string): Promise<void> {
  await syncFile(file);
  syncFolder(dirname(file));
  syncFolder(dirname(dirname(file)));
}

/** While the file is taken in, the workers load what its pages will need. */
export function warm(mill: Mill, { folder }: Live): void {
  if (mill.asleep) return;
  for (let i = 0; i < mill.settings.workers; i++)
    mill.crew
      .order('page', 'warm', { folder })
      .answer.catch((error: unknown) => {
        // A thread that cannot be warmed says so again with its first page.
        if (!(error instanceof Failure)) mill.report(error);
      })
      // It took room that pages may be waiting for.
      .finally(() => mill.wake());
}

function layOut(
  mill: Mill,
  request: Given<'create'>,
  from: { file: string; name: string; take: boolean },
  plan: Plan,
  designs: Designs,
  { id = randomUUID(), now = mill.now(), parent }: Lineage,
): Live {
  const label = request.label || from.name;
  const folder = join(mill.shelf.root, folderName(label, id));
  const definition: Definition = {
    tool: plan.flow ? '' : (request.tool ?? ''),
    column: plan.column,
    columnAt: plan.columnAt,
    columns: plan.columns,
    confidential: plan.confidential,
    options: { ...plan.options },
    interface: designs.bodies.interface,
    flow: plan.flow,
    threshold: limitOf(request, plan),
    pageSize: request.pageSize,
    pasted: request.pasted,
    reading: request.reading,
    retry: { ...plan.retry, classes: [...plan.retry.classes] },
    insert: plan.insert,
    after: request.after ?? plan.flow?.after ?? [],
    names: completeNames(request.names),
    price: 0,
    ownership: request.ownership ?? nobodys,
    source: {
      name: from.name,
      bytes: plan.bytes,
      file: inputName(from.name, request.names),
      origin: { file: from.file, take: from.take },
    },
    layout: plan.layout,
    now,
    versions: [{ name: 'batchmill', version: mill.version }, ...designs.versions, ...plan.versions],
  };
  // Under another name until it is whole: a crash leaves either a batch or nothing.
  const making = `${folder}.partial`;
  mkdirSync(making, { recursive: true });
  const db = openWriter(join(making, 'batch.db'), batchKind);
  write(db, () => {
    const { description } = request;
    insertBatch(db, { id, label, description, definition, desired: request.run ? 'run' : 'rest', created: mill.now() });
    if (parent) insertOrigin(db, parent.id, parent.records);
    insertEvent(db, mill.now(), `Draft — ${english`from ${from.name}`}`);
  });
  keepCopy(making, copyOf(db, definition));
  db.close();
  // Certain before anything else is committed in there: a start removes what is still called partial.
  moveFolder(making, folder);
  const live = openLive(folder);
  mill.shelf.add(live);
  mill.touch(live);
  return live;
}

/** What was asked for; else what the flow says, which may be that nothing stops it. */
function limitOf({ threshold }: Given<'create'>, { flow }: Plan): number | null {
  if (threshold !== undefined) return threshold;
  return flow ? flow.threshold : 20;
}

/** Also what a start does with a batch that was half taken in: pages are thrown away, its frozen copy is read again. */
export async function takeIn(mill: Mill, live: Live): Promise<void> {
  const { definition } = live.batch;
  const { file, origin } = definition.source;
  const order: IntakeOrder = {
    from: origin.file,
    to: join(live.folder, file),
    take: origin.take,
    name: definition.source.name,
    layout: definition.layout,
    tool: definition.tool,
    unique: uniqueColumns(definition),
    pasted: definition.pasted,
    pageSize: definition.pageSize,
  };
  try {
    write(live.db, () => clearIntake(live.db));
    const of = definition.source.bytes;
    live.activity = { kind: 'intake', done: 0, of };
    const ticket = mill.crew.order('file', 'intake', order, {
      onPart: ({ pages, rejects, repeats, bytes }) => {
        if (pages.length || rejects.length)
          write(live.db, () => {
            for (const page of pages) insertPage(live.db, page);
            for (const reject of rejects) insertReject(live.db, reject);
            for (const repeat of repeats) insertRepeat(live.db, repeat);
          });
        live.activity = { kind: 'intake', done: Math.min(bytes, of), of };
        mill.touch(live);
      },
    });
    live.stop = () => ticket.cancel();
    const { total, rejected, bytes } = await ticket.answer;
    // Its definition may have been edited meanwhile.
    const present = live.batch.definition;
    const full: Definition = { ...present, source: { ...present.source, bytes } };
    write(live.db, () => closeIntake(live.db, { total, rejected, definition: full }));
    end(mill, live);
    mill.shelf.save(live);
    mill.wake();
  } catch (error) {
    // Deleted or closed meanwhile: its database is shut, and there is nothing left to tell.
    if (!live.db.open || (error instanceof Failure && error.code === 'cancelled')) return;
    giveUp(mill, live, error);
  }
}

/** The batch ends with the reason; what was taken in of it on a full disk makes room for writing that down. */
function giveUp(mill: Mill, live: Live, error: unknown): void {
  if (!(error instanceof Failure)) mill.report(error);
  const code = error instanceof Failure ? error.code : 'internal';
  const message = error instanceof Error ? error.message : String(error);
  try {
    if (code === 'no-space') {
      mill.releaseReserve();
      rmSync(join(live.folder, live.batch.definition.source.file), { force: true });
    }
    end(mill, live);
    move(mill, live, 'fail', { failure: { code, message } });
  } catch (again) {
    mill.report(again);
    live.batch = { ...live.batch, state: 'Error', code, message };
    mill.touch(live);
  }
}

function end(mill: Mill, live: Live): void {
  live.activity = { kind: 'idle' };
  live.stop = undefined;
  refresh(live);
  mill.touch(live);
}
