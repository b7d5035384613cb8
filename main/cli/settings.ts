/** `batchmill settings`: what holds for a whole workspace. */
import { type Command, InvalidArgumentError } from 'commander';
import { type Asked, prices as pricesSchema, type Settings } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { amount, count } from './figures.ts';
import { given } from './given.ts';
import { addCommon, addExamples, type CommonOptions, parseWhole } from './options.ts';
import { askEngine } from './session.ts';
import { factLines } from './table.ts';
import { say, sayJson } from './terminal.ts';
import { faceOf } from './tool-options.ts';

interface SettingsOptions extends CommonOptions {
  workers?: number;
  slots?: number;
  retention?: number | 'never';
  /** Credits by tool. */
  price?: Record<string, number>;
}

export function addSettings(program: Command): void {
  const settings = program.command('settings').description('show the settings of the workspace, or change them');
  addExamples(settings, 'settings', 'settings set --workers 4');
  const show = settings.command('show', { isDefault: true }).description('show the settings');
  addCommon(show, 'settings').action(async (options: CommonOptions) => {
    tell(await askEngine(options.workspace, (api) => api.settings({})), options);
  });

  const set = settings
    .command('set')
    .description('change settings; what is not named stays as it is')
    .option('--workers <number>', 'threads that work', parseWhole(1, 64))
    .option('--slots <number>', 'batches that run at once', parseWhole(1, 16))
    .option('--retention <days>', 'days that a batch is kept after it finished, or “never” cleaned up', parseRetention)
    .option('--price <tool=credits...>', 'credits for each record that completes; 0 costs nothing', parsePrice);
  addCommon(set, 'settings set --workers 4 --retention 90', 'settings set --price email=2 phone=0').action(setSettings);
}

async function setSettings(options: SettingsOptions): Promise<void> {
  const { workers, slots, retention, price } = options;
  const said = given({ workers, slots, retention: retention === 'never' ? null : retention });
  if (price === undefined && Object.keys(said).length === 0)
    throw new Failure(
      'bad-input',
      'Say what is to be set, for instance --workers 4 (see: batchmill settings set --help).',
    );
  const settings = await askEngine(options.workspace, async (api) => {
    if (price === undefined) return api.configure(said);
    const faces = await api.tools({});
    for (const tool of Object.keys(price)) faceOf(faces, tool);
    return api.configure({ ...said, prices: mergedPrices((await api.settings({})).prices, price) });
  });
  tell(settings, options);
}

/** One price that is named leaves the others as they are. */
export function mergedPrices(before: Settings['prices'], change: Settings['prices']): Asked<'configure'>['prices'] {
  return Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, price]) => price > 0));
}

function tell(settings: Settings, { json }: CommonOptions): void {
  if (json) sayJson(settings);
  else say(...settingsLines(settings));
}

export function settingsLines({ workers, slots, retention, prices }: Settings): string[] {
  const list = Object.entries(prices).map(([tool, price]) => `${tool} ${amount(price, 'credit')} a record`);
  return factLines([
    ['workers', count(workers)],
    ['batches at once', count(slots)],
    ['finished batches', retention === null ? 'are kept for ever' : `are cleaned up after ${amount(retention, 'day')}`],
    ['prices', list.join(', ') || 'none: nothing costs credits'],
  ]);
}

export function parseRetention(text: string): number | 'never' {
  return text === 'never' ? text : parseWhole(1, 3650)(text);
}

export function parsePrice(text: string, before: Record<string, number> = {}): Record<string, number> {
  const at = text.lastIndexOf('=');
  const price = pricesSchema.safeParse({ [text.slice(0, Math.max(0, at))]: Number(text.slice(at + 1) || Number.NaN) });
  if (at < 1 || !price.success)
    throw new InvalidArgumentError('Give TOOL=CREDITS, whole credits from 0 to 1000000, for instance email=2.');
  return { ...before, ...price.data };
}
