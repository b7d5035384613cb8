/** `batchmill interfaces` and `batchmill flows`: what is saved in the workspace, in and out as files. */
import { existsSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { Design, DesignKind, DesignRow } from '#contract/design.ts';
import { Failure } from '#contract/failure.ts';
import { interfaceLines, stageLines } from './design-lines.ts';
import { readFlow, readInterface } from './design-option.ts';
import { count } from './figures.ts';
import { addCommon, addExamples, type CommonOptions, parseWhole } from './options.ts';
import { askEngine } from './session.ts';
import { tableLines } from './table.ts';
import { remark, say, sayJson, terminalWidth } from './terminal.ts';

interface ShowOptions extends CommonOptions {
  version?: number;
}
interface ExportOptions extends ShowOptions {
  force?: true;
}

const sample: Readonly<Record<DesignKind, string>> = { interface: 'People', flow: 'Check people' };

export function addDesignCommands(program: Command): void {
  for (const kind of ['interface', 'flow'] as const) addKind(program, kind);
}

function addKind(program: Command, kind: DesignKind): void {
  const many = `${kind}s`;
  const group = program
    .command(many)
    .description(
      kind === 'interface'
        ? 'what the columns of files mean: list, show, save, export, copy or remove them'
        : 'the stages that records go through: list, show, save, export, copy or remove them',
    );
  addExamples(group, many, `${many} show "${sample[kind]}"`);

  const list = group.command('list', { isDefault: true }).description(`list the ${many} of the workspace`);
  addCommon(list, many).action(async (options: CommonOptions) => {
    const rows = await askEngine(options.workspace, (api) => api.designs({ kind }));
    if (options.json) for (const row of rows) sayJson(row);
    else say(...designLines(kind, rows));
  });

  const show = addVersion(group.command('show').description(`show one of the ${many}`).argument('<name>', 'its name'));
  addCommon(show, `${many} show "${sample[kind]}"`).action(async (name: string, options: ShowOptions) => {
    const design = await find(kind, name, options);
    if (options.json) sayJson(bodyOf(design));
    else say(...(design.interface ? interfaceLines(design, design.interface) : []));
    if (!options.json && design.flow) say(...stageLines(design, design.flow));
  });

  const save = group
    .command('save')
    .description(`save the ${kind} of a file; one of the same name becomes its next version`)
    .argument('<file>', 'a JSON file, as export writes it');
  addCommon(save, `${many} save ${kind}.json`).action(async (file: string, options: CommonOptions) => {
    const given = kind === 'interface' ? { interface: readInterface(file) } : { flow: readFlow(file) };
    tell('Saved', await askEngine(options.workspace, (api) => api.saveDesign(given)), options);
  });

  const written = addVersion(
    group
      .command('export')
      .description(`write one of the ${many} to a JSON file`)
      .argument('<name>', 'its name')
      .argument('<file>', 'file to write')
      .option('--force', 'replace the file if it is there'),
  );
  addCommon(written, `${many} export "${sample[kind]}" ${kind}.json`).action(
    async (name: string, file: string, options: ExportOptions) => {
      const design = await find(kind, name, options);
      writeNew(file, `${JSON.stringify(bodyOf(design), null, 2)}\n`, options.force === true);
      tell(`Wrote to ${file}:`, design, options);
    },
  );

  const copy = group
    .command('copy')
    .description(`save one of the ${many} under another name`)
    .argument('<name>', 'its name')
    .argument('<new-name>', 'name of the copy');
  addCommon(copy, `${many} copy "${sample[kind]}" "${sample[kind]} 2"`).action(
    async (name: string, other: string, options: CommonOptions) => {
      const design = await find(kind, name, options);
      const { interface: one, flow } = design;
      const given = one
        ? { interface: { ...one, name: other } }
        : flow
          ? { flow: { ...flow, name: other } }
          : undefined;
      if (!given) throw new Failure('damaged', `The ${kind} “${name}” is empty.`);
      tell('Saved', await askEngine(options.workspace, (api) => api.saveDesign(given)), options);
    },
  );

  const remove = group
    .command('remove')
    .description(`take one of the ${many} from the list; saving it again brings it back`)
    .argument('<name>', 'its name');
  addCommon(remove, `${many} remove "${sample[kind]}"`).action(async (name: string, options: CommonOptions) => {
    const gone = await askEngine(options.workspace, (api) => api.removeDesign({ kind, name }));
    if (options.json) sayJson(gone);
    else remark(`Removed ${gone.name}. Batches that use it keep theirs.`);
  });
}

function addVersion(command: Command): Command {
  return command.option('--version <number>', 'an older version of it', parseWhole(1));
}

function find(kind: DesignKind, name: string, { workspace, version }: ShowOptions): Promise<Design> {
  return askEngine(workspace, (api) => api.design({ kind, name, ...(version === undefined ? {} : { version }) }));
}

const bodyOf = (design: Design) => design.interface ?? design.flow;

function writeNew(file: string, text: string, force: boolean): void {
  if (existsSync(file) && !force)
    throw new Failure('bad-input', `${file} is there already. Take another name, or --force to replace it.`);
  writeFileSync(file, text);
}

function tell(what: string, { name, version, ...row }: DesignRow, { json }: CommonOptions): void {
  if (json) sayJson({ name, version, ...row });
  else remark(`${what} ${name}, version ${version}.`);
}

function designLines(kind: DesignKind, rows: readonly DesignRow[]): string[] {
  if (rows.length === 0) return [`There are no ${kind}s yet. Save one of a file: batchmill ${kind}s save ${kind}.json`];
  const columns = [
    { title: 'name' },
    { title: 'version', align: 'right' },
    { title: kind === 'interface' ? 'fields' : 'stages', align: 'right' },
    { title: 'saved' },
    { title: 'description' },
  ] as const;
  const cells = rows.map(({ name, version, parts, saved, description }) => [
    name,
    count(version),
    count(parts),
    saved.slice(0, 16).replace('T', ' '),
    description,
  ]);
  return tableLines(columns, cells, terminalWidth());
}
