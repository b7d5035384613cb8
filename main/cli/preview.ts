/** `batchmill preview` and `batchmill forecast`: what would come of a file or a draft, before it is run. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { Forecast, Preview } from '#contract/design.ts';
import type { Asked } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { addDesigns, type DesignOptions, designsOf } from './design-option.ts';
import { amount, count } from './figures.ts';
import { given } from './given.ts';
import { addCommon, addReading, type CommonOptions, parseWhole, type ReadingOptions, readingOf } from './options.ts';
import { askEngine, withEngine } from './session.ts';
import { receive } from './standard-input.ts';
import { factLines, harmless, tableLines } from './table.ts';
import { say, sayJson, terminalWidth } from './terminal.ts';
import { addTool, faceOf, type ToolWords, toolOptions } from './tool-options.ts';

interface PreviewOptions extends CommonOptions, ReadingOptions, ToolWords, DesignOptions {
  column?: string;
  limit?: number;
}
interface ForecastOptions extends CommonOptions {
  sample?: number;
}

export function addPreview(program: Command): void {
  const preview = program
    .command('preview')
    .description('show how the first records of a file or a draft come out; nothing is stored or charged')
    .argument('<file|id>', 'file to read; - for standard input; the id of a draft');
  addReading(addDesigns(addTool(preview))).option('--limit <number>', 'so many records (20)', parseWhole(1, 100));
  addCommon(
    preview,
    'preview people.csv --interface People --flow "Check people"',
    'preview list.txt --tool email',
    'preview 3c17',
  ).action(showPreview);

  const forecast = program
    .command('forecast')
    .description('tell what a draft will probably come to, from records drawn at random')
    .argument('<id>', 'id of the draft, or its beginning')
    .option('--sample <number>', 'look at so many records (400)', parseWhole(20, 5_000));
  addCommon(forecast, 'forecast 3c17').action(async (id: string, options: ForecastOptions) => {
    const asked = { id, ...given({ sample: options.sample }) };
    const found = await askEngine(options.workspace, (api) => api.forecast(asked));
    if (options.json) sayJson(found);
    else say(...forecastLines(found));
  });
}

async function showPreview(what: string, options: PreviewOptions): Promise<void> {
  const { limit, tool, column } = options;
  const found = await withEngine(options.workspace, 'asleep', async ({ ask }) => {
    const designs = designsOf(options);
    if (tool === undefined && Object.keys(designs).length === 0) {
      if (what === '-' || existsSync(what))
        throw new Failure('bad-input', 'Say what is to be done with each record: --tool, --interface or --flow.');
      return ask((api) => api.preview({ id: what, ...given({ limit }) }));
    }
    const choices = tool === undefined ? {} : toolOptions(faceOf(await ask((api) => api.tools({})), tool), options);
    const incoming = await receive(what, options.workspace);
    try {
      const asked: Asked<'preview'> = {
        source: incoming.source,
        reading: readingOf(options),
        options: choices,
        ...designs,
        ...given({ tool, column, limit }),
      };
      return await ask((api) => api.preview(asked));
    } finally {
      await incoming.discard();
    }
  });
  if (options.json) sayJson(found);
  else say(...previewLines(found, terminalWidth()));
}

export function previewLines({ columns, rows }: Preview, width: number): string[] {
  const titles = ['record', 'line', 'state', ...columns].map((title) => ({ title }));
  const cells = rows.map(({ record, line, state, values }) => [String(record), String(line), state, ...values]);
  const troubles = rows.flatMap(({ record, stage, code, message }) =>
    code === '' ? [] : [harmless(`  record ${record}: ${stage} ${code}: ${message}`)],
  );
  return [
    ...tableLines(titles, cells, width),
    ...(troubles.length > 0 ? ['', ...troubles] : []),
    '',
    `${amount(rows.length, 'record')} looked at. Nothing was stored or charged.`,
  ];
}

export function forecastLines(found: Forecast): string[] {
  const { sample, failed, total, share, low, high, seconds, credits, balance, stops, reasons } = found;
  return [
    ...factLines([
      ['looked at', `${count(sample)} of ${amount(total, 'record')}, drawn at random: ${count(failed)} failed`],
      ['will fail', `about ${inPercent(share)}, surely between ${inPercent(low)} and ${inPercent(high)}`],
      ['will take', `about ${amount(Math.max(1, Math.round(seconds)), 'second')}`],
      ...(credits > 0 ? [['credits', `about ${count(credits)}; there are ${count(balance)}`] as const] : []),
      ['stopped by failures', stops === null ? 'never: there is no limit' : likelihood(stops)],
    ]),
    ...reasons.map(({ n, stage, code, message }) => harmless(`  ${count(n)} × ${stage} ${code}: ${message}`)),
  ];
}

function likelihood(stops: number): string {
  if (stops > 0.99) return 'almost certainly';
  if (stops < 0.01) return 'almost certainly not';
  return `with a likelihood of ${inPercent(100 * stops)}`;
}

const inPercent = (share: number) => `${share < 10 ? Math.round(share * 10) / 10 : Math.round(share)} %`;
