/** `batchmill inspect`: what a file is, how it would be read, and which of its lines would be left out. */
import type { Command } from 'commander';
import type { Inspection } from '#contract/source.ts';
import { amount, count, size } from './figures.ts';
import { addCommon, addReading, type CommonOptions, type ReadingOptions, readingOf } from './options.ts';
import { withEngine } from './session.ts';
import { receive } from './standard-input.ts';
import { rejectLines } from './summary.ts';
import { factLines, harmless, tableLines } from './table.ts';
import { say, sayJson, terminalWidth } from './terminal.ts';
import { faceOf } from './tool-options.ts';

interface InspectOptions extends CommonOptions, ReadingOptions {
  tool?: string;
  pasted?: true;
}
const shownRows = 10;

export function addInspect(program: Command): void {
  const command = program
    .command('inspect')
    .description('show how a file would be read, without running anything')
    .argument('<file>', 'file to read; - for standard input');
  addReading(command)
    .option('--tool <tool>', 'check each line of a list as this tool does')
    .option('--pasted', 'apply the limits of a pasted list');
  addCommon(command, 'inspect customers.csv --tool email').action(inspect);
}

async function inspect(file: string, options: InspectOptions): Promise<void> {
  const found = await withEngine(options.workspace, 'asleep', async ({ ask }) => {
    const { tool } = options;
    if (tool !== undefined) faceOf(await ask((api) => api.tools({})), tool);
    const incoming = await receive(file, options.workspace);
    try {
      const asked = {
        source: incoming.source,
        reading: readingOf(options),
        ...(tool === undefined ? {} : { tool }),
        ...(options.pasted ? { pasted: true } : {}),
      };
      return await ask((api) => api.inspect(asked));
    } finally {
      await incoming.discard();
    }
  });
  if (options.json) sayJson(facts(found));
  else say(...inspectionLines(found, terminalWidth()));
}

/** The answer to --json: these keys, in this order. */
function facts(found: Inspection): object {
  const { format, encoding, delimiter, quote, header, path, sheet, gzip, places } = found;
  const { fields, records, rejects, rejected, rows } = found;
  const reading = { format, encoding, delimiter, quote, header, path, sheet, gzip, places };
  return { ...reading, fields, records, rejects, rejected, rows };
}

export function inspectionLines(found: Inspection, width: number): string[] {
  const { fields, records, rejected, rows } = found;
  const list = readingFacts(found);
  list.push(['fields', fields.map(harmless).join(', ')]);
  list.push(['records', count(records)]);
  list.push(['left out', rejected === 0 ? 'nothing' : amount(rejected, 'line')]);
  list.push(['size', size(found.bytes)]);
  const first = rows.slice(0, shownRows).map((row) => fields.map((field) => row[field] ?? ''));
  const table = tableLines(
    fields.map((title) => ({ title })),
    first,
    width,
  );
  const rest = records - first.length;
  return [
    ...factLines(list),
    ...(first.length > 0 ? ['', ...table] : []),
    ...(first.length > 0 && rest > 0 ? [`… and ${amount(rest, 'more record', 'more records')}`] : []),
    ...(rejected > 0 ? ['', ...rejectLines(rejected, found.rejects)] : []),
  ];
}

function readingFacts({ format, encoding, delimiter, quote, header, path, sheet, gzip, places }: Inspection): Fact[] {
  const list: Fact[] = [
    ['format', gzip ? `${format}, compressed with gzip` : format],
    ['encoding', encoding],
  ];
  if (delimiter) list.push(['delimiter', delimiter === '\t' ? 'tab' : delimiter]);
  if (delimiter && quote !== '"') list.push(['quote', quote || 'none']);
  if (sheet) list.push(['sheet', harmless(sheet)]);
  if (delimiter || sheet) list.push(['header', header ? 'first row' : 'none']);
  if (format === 'json' || format === 'xml') list.push(['records at', path ? harmless(path) : 'the root']);
  const others = places.filter((place) => place !== (sheet || path));
  if (others.length > 0) list.push(['also there', others.map((place) => harmless(place) || 'the root').join(', ')]);
  return list;
}

type Fact = [name: string, value: string];
