/** `batchmill edit`: changes a draft. What is not named stays as it is. */
import type { Command } from 'commander';
import type { BatchDetail } from '#contract/batch.ts';
import type { Asked } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { tellBatch } from './actions.ts';
import { addDefinition, type DefinitionOptions, definitionOf } from './definition-options.ts';
import { untilRead } from './draft.ts';
import { shortId } from './figures.ts';
import { addCommon, type CommonOptions, readingOf, saysReading } from './options.ts';
import { withEngine } from './session.ts';
import { remark } from './terminal.ts';
import { faceOf, toolOptions } from './tool-options.ts';

type EditOptions = CommonOptions & DefinitionOptions;

export function addEdit(program: Command): void {
  const command = program
    .command('edit')
    .description(
      'change a draft; what is not named stays as it is (how the file is read is guessed anew but for what is named)',
    )
    .argument('<id>', 'id of the batch, or its beginning');
  addDefinition(command)
    .option('--no-interface', 'the columns mean what they are called')
    .option('--no-flow', 'a tool takes the place of the flow, with --tool')
    .option('--no-insert', 'store the records nowhere')
    .option('--no-after', 'nothing follows when all records are done');
  addCommon(command, 'edit 3c17 --column mail --threshold 50', 'edit 3c17 --retry 5,2,2,60 --no-after').action(edit);
}

async function edit(id: string, options: EditOptions): Promise<void> {
  const changes = changesOf(options);
  const words = wordsOfTool(options);
  if (Object.keys({ ...changes, ...words }).length === 0)
    throw new Failure('bad-input', 'Say what is to be changed, for instance --label (see: batchmill edit --help).');
  const row = await withEngine(options.workspace, 'asleep', async (session) => {
    const { ask } = session;
    const detail = await ask((api) => api.show({ id }));
    const faces = await ask((api) => api.tools({}));
    const tool = options.tool ?? detail.row.tool;
    if (tool === '' && Object.keys(words).length > 0)
      throw new Failure('bad-input', 'This draft runs a flow: the options of its tools are changed there.');
    const choices =
      Object.keys(words).length === 0 ? {} : { options: merged(detail, tool, toolOptions(faceOf(faces, tool), words)) };
    if (options.tool !== undefined) faceOf(faces, options.tool);
    return untilRead(session, await ask((api) => api.edit({ id: detail.row.id, ...changes, ...choices })));
  });
  tellBatch('Changed', row, options);
  if (!options.json) remark(`Run it with: batchmill run ${shortId(row.id)}`);
}

export function changesOf(options: DefinitionOptions): Omit<Asked<'edit'>, 'id'> {
  return {
    ...definitionOf(options),
    // “auto” takes a choice back, so it is a change, too.
    ...(saysReading(options) ? { reading: readingOf(options) } : {}),
    ...(options.retry === 'usual' ? { retry: null } : {}),
    ...(options.insert === false ? { insert: null } : {}),
    ...(options.interface === false ? { interface: null } : {}),
    ...(options.flow === false ? { flow: null } : {}),
  };
}

function wordsOfTool({ defaultCountry, countryColumn, option }: DefinitionOptions): Partial<DefinitionOptions> {
  return {
    ...(defaultCountry === undefined ? {} : { defaultCountry }),
    ...(countryColumn === undefined ? {} : { countryColumn }),
    ...(option === undefined ? {} : { option }),
  };
}

/** Choices made for another tool mean nothing to this one. */
function merged({ row, options }: BatchDetail, tool: string, choices: Record<string, boolean | string>) {
  return row.tool === tool ? { ...options, ...choices } : choices;
}
