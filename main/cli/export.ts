/** `batchmill export`: writes one of a batch's files, at any moment, also while the batch runs. */
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { type FileKind, fileKinds } from '#contract/batch.ts';
import { type ExportFormat, exportFormats } from '#contract/export-format.ts';
import { amount, count, size } from './figures.ts';
import { addCommon, type CommonOptions, parseDelimiter } from './options.ts';
import { askEngine } from './session.ts';
import { placeText, putOut, refuseData, standardOutput } from './standard-output.ts';
import { checkTargets } from './target.ts';
import { remark, say, sayJson } from './terminal.ts';

interface ExportOptions extends CommonOptions {
  what: FileKind;
  output: string;
  format?: ExportFormat;
  raw?: true;
  delimiter?: string;
  bom?: true;
  merged?: true;
}

export function addExport(program: Command): void {
  const command = program
    .command('export')
    .description('write a file of a batch: its results, errors, log or input')
    .argument('<id>', 'id of the batch, or its beginning')
    .addOption(new Option('--what <file>', 'which file').choices(fileKinds).default('output'))
    .requiredOption('--output <file>', 'where to write it; - for standard output')
    .addOption(
      new Option('--format <format>', 'form of results and errors; by the name of the file (csv)').choices(
        exportFormats,
      ),
    )
    .option('--raw', 'do not guard cells that a spreadsheet would run as formulas')
    .option('--delimiter <sign>', 'sign between two fields; “tab” for a tab (,)', parseDelimiter)
    .option('--merged', 'failed records as they ended in batches made of them (see: batchmill resubmit)')
    .option('--bom', 'begin with a byte order mark, as some spreadsheets need it');
  addCommon(
    command,
    'export 3c17 --what error --output errors.csv',
    'export 3c17 --output results.xlsx',
    'export 3c17 --format jsonl --output -',
  ).action(exportFile);
}

async function exportFile(id: string, options: ExportOptions): Promise<void> {
  const { what: kind, format, delimiter } = options;
  const file = options.output === standardOutput ? standardOutput : resolve(options.output);
  refuseData('--output', file, options.json === true);
  await checkTargets([{ flag: '--output', kind, file }]);
  const asked = {
    id,
    kind,
    safe: !options.raw,
    bom: options.bom === true,
    merged: options.merged === true,
    ...(format === undefined ? {} : { format }),
    ...(delimiter === undefined ? {} : { delimiter }),
  };
  const write = (place: string) => askEngine(options.workspace, (api) => api.export({ ...asked, file: place }));
  const done = await putOut(options, write);
  if (options.json) return sayJson(done);
  const part = done.partialOf === null ? '' : ` of ${count(done.partialOf)}: the batch has not ended`;
  const told = `Wrote ${placeText(done.file)} (${amount(done.rows, 'row')}${part}, ${size(done.bytes)}).`;
  if (done.file === standardOutput) remark(told);
  else say(told);
}
