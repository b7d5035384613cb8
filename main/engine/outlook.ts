/** What can be known before a batch is run: what columns mean, how its first records come out, what all will come to. */
import { existsSync, rmSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Forecast, Preview, Suggestion } from '#contract/design.ts';
import type { Given } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { flowSchema } from '#contract/flow.ts';
import { readBatch } from '#store/batch.ts';
import { designsOf } from './designs.ts';
import { recallInterface } from './headers.ts';
import { definedFlow } from './jobs/defined-flow.ts';
import type { PreviewOrder } from './jobs/intake-orders.ts';
import { landed } from './landed.ts';
import type { Mill } from './mill.ts';
import { reading } from './reading.ts';
import { priceOf } from './run.ts';

export function outlookVerbs(mill: Mill) {
  return {
    suggest: (given: Given<'suggest'>) => suggest(mill, given),
    preview: (given: Given<'preview'>) => preview(mill, given),
    forecast: (given: Given<'forecast'>) => forecast(mill, given),
  };
}

async function suggest(mill: Mill, given: Given<'suggest'>): Promise<Suggestion> {
  const from = landed(mill, given.source);
  const { bodies } = designsOf(mill, given.interface === undefined ? {} : { interface: given.interface });
  try {
    const name = basename(from.name, extname(from.name)).slice(0, 120) || 'Columns';
    const answer = await mill.crew.order('ask', 'suggest', {
      file: from.file,
      name,
      reading: given.reading,
      interface: bodies.interface,
    }).answer;
    return { ...answer, remembered: recallInterface(mill, answer.layout.fields) };
  } finally {
    if (from.take) rmSync(from.file, { force: true });
  }
}

async function preview(mill: Mill, given: Given<'preview'>): Promise<Preview> {
  if ('id' in given)
    return mill.crew.order('ask', 'preview', { ...ofBatch(mill, given.id), limit: given.limit, masked: given.masked })
      .answer;
  const { source, reading, tool = '', column, options, limit, masked } = given;
  if (tool === '' && given.flow === undefined && given.interface === undefined)
    throw new Failure('bad-input', 'Say what is to be looked at: a tool, an interface or a flow.');
  const from = landed(mill, source);
  try {
    const { bodies } = designsOf(mill, given);
    // An interface alone shows what its fields make of the records.
    const flow = bodies.flow ?? (tool === '' ? bareFlow(bodies.interface?.name ?? '') : null);
    const order = { file: from.file, reading, tool, column, options, interface: bodies.interface, flow };
    const plan = await mill.crew.order('ask', 'plan', { ...order, insert: null, retry: undefined }).answer;
    const work = { ...plan, tool: plan.flow ? '' : tool, interface: bodies.interface, now: mill.now() };
    return await mill.crew.order('ask', 'preview', {
      file: from.file,
      name: from.name,
      id: '',
      work,
      columns: plan.columns,
      limit,
      masked,
      entities: entitiesFile(mill),
    }).answer;
  } finally {
    if (from.take) rmSync(from.file, { force: true });
  }
}

const bareFlow = (name: string) => flowSchema.parse({ name: name || 'Preview' });

function ofBatch(mill: Mill, id: string): Omit<PreviewOrder, 'limit' | 'masked'> {
  return reading(mill, id, (db, folder) => {
    const { id, definition } = readBatch(db);
    const { source, columns } = definition;
    const frozen = join(folder, source.file);
    const file = existsSync(frozen) ? frozen : source.origin.file;
    return { file, name: source.name, id, work: definition, columns, entities: entitiesFile(mill) };
  });
}

const entitiesFile = ({ workspace }: Mill) => join(workspace, 'entities.db');

async function forecast(mill: Mill, { id, sample }: Given<'forecast'>): Promise<Forecast> {
  const entry = mill.shelf.find(id);
  const row = mill.shelf.row(entry.row.id);
  if (row.state !== 'Draft' || row.activity.kind === 'intake')
    throw new Failure('not-allowed', 'A forecast is made of a draft whose records have all been taken in.');
  const definition = reading(mill, id, (db) => readBatch(db).definition);
  const answer = await mill.crew.order('ask', 'forecast', {
    folder: entry.folder,
    sample,
    workers: mill.settings.workers,
    price: priceOf(mill, definedFlow(mill.tools, definition)),
    entities: entitiesFile(mill),
  }).answer;
  return { ...answer, balance: mill.purse.balance() };
}
