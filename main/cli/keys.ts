/** `batchmill blocked` and `entities`: the keys that records wait for, and those that are stored. */
import type { Command } from 'commander';
import type { Blocked, EntityListing } from '#contract/engine-api.ts';
import { amount, count, shortId } from './figures.ts';
import { given } from './given.ts';
import { addCommon, addPage, type CommonOptions, type PageOptions, pageOf, parseWhole } from './options.ts';
import { askEngine } from './session.ts';
import { tableLines } from './table.ts';
import { say, sayJson, terminalWidth } from './terminal.ts';

interface BlockedOptions extends CommonOptions {
  limit?: number;
}
interface EntityOptions extends CommonOptions, PageOptions {
  search?: string;
}
const shownBatches = 3;

export function addKeys(program: Command): void {
  const blocked = program
    .command('blocked')
    .description('show the missing keys that hold up records, most first')
    .argument('[id]', 'only those of this batch')
    .option('--limit <number>', 'show at most so many keys (100)', parseWhole(1, 1000));
  addCommon(blocked, 'blocked', 'blocked 3c17').action(async (id: string | undefined, options: BlockedOptions) => {
    const asked = given({ id, limit: options.limit });
    const found = await askEngine(options.workspace, (api) => api.blocked(asked));
    if (options.json) sayJson(found);
    else say(...blockedLines(found, terminalWidth()));
  });

  const entities = program
    .command('entities')
    .description('show what records are stored as, or the rows of one of these')
    .argument('[entity]', 'show its rows')
    .option('--search <text>', 'only those that contain this');
  addCommon(addPage(entities, 'rows'), 'entities', 'entities customer --search 4711').action(
    async (entity: string | undefined, options: EntityOptions) => {
      const asked = { ...given({ entity, search: options.search }), ...pageOf(options) };
      const found = await askEngine(options.workspace, (api) => api.entities(asked));
      if (options.json) sayJson(found);
      else say(...(entity === undefined ? entityLines(found) : rowLines(found)));
    },
  );
}

export function blockedLines({ records, keys }: Blocked, width: number): string[] {
  if (records === 0) return ['No record waits for a key.'];
  const columns = [
    { title: 'entity' },
    { title: 'key' },
    { title: 'waiting', align: 'right' },
    { title: 'unblocks', align: 'right' },
    { title: 'batches' },
  ] as const;
  const cells = keys.map(({ entity, key, waiting, unblocks, batches }) => {
    const rest = batches.length - shownBatches;
    const names = batches.slice(0, shownBatches).map(shortId).join(', ');
    return [entity, key, count(waiting), count(unblocks), rest > 0 ? `${names} and ${count(rest)} more` : names];
  });
  const told = `${amount(records, 'record waits', 'records wait')} for keys that are not there.`;
  return [...tableLines(columns, cells, width), told];
}

function entityLines({ entities, totalCount }: EntityListing): string[] {
  const columns = [{ title: 'entity' }, { title: 'keys', align: 'right' }] as const;
  const cells = entities.map(({ entity, keys }) => [entity, count(keys)]);
  const table = cells.length === 0 ? [] : tableLines(columns, cells, terminalWidth());
  return [...table, shownOf(cells.length, totalCount, 'entity', 'entities')];
}

function rowLines({ rows, totalCount }: EntityListing): string[] {
  const names = [...new Set(rows.flatMap(({ data }) => Object.keys(data)))];
  const columns = [{ title: 'key' }, { title: 'batch' }, ...names.map((title) => ({ title })), { title: 'uuid' }];
  const cells = rows.map(({ key, uuid, batch, data }) => {
    return [key, shortId(batch), ...names.map((name) => data[name] ?? ''), uuid];
  });
  const table = cells.length === 0 ? [] : tableLines(columns, cells, terminalWidth());
  return [...table, shownOf(cells.length, totalCount, 'row', 'rows')];
}

function shownOf(shown: number, all: number, one: string, many: string): string {
  return `${shown < all ? `${count(shown)} of ` : ''}${amount(all, one, many)}`;
}
