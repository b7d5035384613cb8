/** Changes a Draft: everything is planned anew, and its input is taken in again where that changes what the records are. */
import { existsSync, linkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { BatchRow } from '#contract/batch.ts';
import { can, refusal } from '#contract/batch-state.ts';
import type { Given } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { syncFolder } from '#store/backup.ts';
import { reopenIntake, setDefinition, setDescription, setLabel } from '#store/batch.ts';
import type { Definition } from '#store/definition.ts';
import { write } from '#store/open.ts';
import { designsOf } from './designs.ts';
import { completeNames } from './files.ts';
import { takeIn, warm } from './intake.ts';
import { uniqueColumns } from './jobs/defined-flow.ts';
import { type Live, refresh } from './live.ts';
import type { Mill } from './mill.ts';

export async function edit(mill: Mill, change: Given<'edit'>): Promise<BatchRow> {
  const live = mill.shelf.open(mill.shelf.find(change.id));
  refuse(live);
  const definition = await changed(mill, live, change);
  // Another call may have run it while the file was looked at.
  refuse(live);
  const before = live.batch.definition;
  const again =
    !isDeepStrictEqual(definition.layout, before.layout) ||
    definition.pageSize !== before.pageSize ||
    !isDeepStrictEqual(uniqueColumns(definition), uniqueColumns(before)) ||
    (definition.tool !== before.tool && definition.layout.format === 'list');
  if (again) {
    live.stop?.();
    await live.intake;
  }
  // A file that is still being copied has to arrive under its old name first.
  if (definition.source.file !== before.source.file) await live.intake;
  const renamed = takeName(live, definition.source.file);
  write(live.db, () => {
    if (change.label) setLabel(live.db, change.label);
    if (change.description !== undefined) setDescription(live.db, change.description);
    setDefinition(live.db, definition);
    if (again) reopenIntake(live.db);
  });
  renamed();
  refresh(live);
  // Workers keep what they prepared for a batch.
  mill.crew.forget(live.folder);
  if (again) live.intake = takeIn(mill, live);
  warm(mill, live);
  mill.shelf.save(live);
  mill.touch(live);
  return mill.shelf.row(live.batch.id);
}

/** The frozen input under its new name beside the old one, which goes once the database says so: a crash loses neither. */
function takeName({ folder, batch }: Live, name: string): () => void {
  const [old, target] = [join(folder, batch.definition.source.file), join(folder, name)];
  if (old === target || !existsSync(old)) return () => undefined;
  rmSync(target, { force: true });
  linkSync(old, target);
  syncFolder(folder);
  return () => rmSync(old, { force: true });
}

function refuse({ batch }: Live): void {
  if (!can(batch.state, 'edit')) throw new Failure('not-allowed', refusal(batch.state, 'edit'));
}

async function changed(mill: Mill, live: Live, change: Given<'edit'>): Promise<Definition> {
  const before = live.batch.definition;
  const {
    threshold = before.threshold,
    pageSize = before.pageSize,
    after = before.after,
    names = before.names,
  } = change;
  const designs = designsOf(mill, {
    interface: change.interface === undefined ? before.interface : change.interface,
    // Another tool takes the place of the flow.
    flow: change.flow === undefined && change.tool === undefined ? before.flow : change.flow,
  });
  const tool = change.tool ?? (designs.bodies.flow ? '' : before.tool);
  const other = tool !== before.tool;
  // Where records are stored belongs to the flow that said so.
  const otherFlow = !isDeepStrictEqual(designs.bodies.flow, before.flow);
  const reading = change.reading ?? before.reading;
  const frozen = join(live.folder, before.source.file);
  const plan = await mill.crew.order('ask', 'plan', {
    file: existsSync(frozen) ? frozen : before.source.origin.file,
    reading: before.pasted && !reading.format ? { ...reading, format: 'list' } : reading,
    tool,
    // The column of another tool, or of a file that is read in another way, is looked for anew.
    column: change.column ?? (other || change.reading ? undefined : before.column),
    options: change.options ?? (other ? {} : before.options),
    ...designs.bodies,
    insert: change.insert === undefined ? (otherFlow ? null : before.insert) : change.insert,
    retry: change.retry === undefined ? (other ? undefined : before.retry) : (change.retry ?? undefined),
  }).answer;
  const { layout, column, columnAt, columns, confidential, options, flow, insert, retry, versions } = plan;
  return {
    ...before,
    tool: flow ? '' : tool,
    interface: designs.bodies.interface,
    flow,
    column,
    columnAt,
    columns,
    confidential,
    options: { ...options },
    threshold,
    pageSize,
    reading,
    retry: { ...retry, classes: [...retry.classes] },
    insert,
    after,
    names: completeNames(names),
    source: { ...before.source, file: names.input ?? before.source.file },
    layout,
    versions: [...before.versions.slice(0, 1), ...designs.versions, ...versions],
  };
}
