/** `batchmill sweep` and `salvage`: clears away what is due, and builds a damaged batch anew. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Salvage } from '#contract/engine-api.ts';
import { amount, shortId } from './figures.ts';
import { addCommon, type CommonOptions } from './options.ts';
import { askEngine, withEngine } from './session.ts';
import { stateWords } from './summary.ts';
import { factLines, harmless } from './table.ts';
import { say, sayJson } from './terminal.ts';

export function addUpkeep(program: Command): void {
  const sweep = program
    .command('sweep')
    .description('clean up batches whose time is over; it also happens by itself once a day');
  addCommon(sweep, 'sweep').action(async (options: CommonOptions) => {
    const found = await askEngine(options.workspace, (api) => api.sweep({}));
    if (options.json) return sayJson(found);
    const { cleaned } = found;
    const ids = cleaned.map(shortId).join(', ');
    say(
      cleaned.length === 0 ? 'Nothing was due.' : `Cleaned up ${amount(cleaned.length, 'batch', 'batches')}: ${ids}.`,
    );
  });

  const salvage = program
    .command('salvage')
    .description('build a damaged batch anew from what can be read of it and from its input')
    .argument('<folder>', 'folder of the batch, as “status” names it');
  addCommon(salvage, 'salvage orders-3c17a2f0').action(async (folder: string, options: CommonOptions) => {
    const place = existsSync(folder) ? resolve(folder) : folder;
    // Not asked again where the engine ends before it answers: what it had mended would be mended once more.
    const found = await withEngine(options.workspace, 'asleep', ({ link }) => link.api.salvage({ folder: place }));
    if (options.json) sayJson(found);
    else say(...salvageLines(found));
  });
}

export function salvageLines({ row, kept, again, damaged }: Salvage): string[] {
  return [
    `Salvaged: ${harmless(row.label || row.source.name)}`,
    ...factLines([
      ['batch', shortId(row.id)],
      ['state', stateWords[row.state]],
      ['kept', `${amount(kept, 'result')}`],
      ['run again', amount(again, 'record')],
      ['damaged database', harmless(damaged)],
    ]),
  ];
}
