/** `batchmill duplicates`: records of a batch that mean the same although they are not written the same. */
import { type Command, InvalidArgumentError } from 'commander';
import { type Alike, type AlikeKind, alikeKinds } from '#contract/alike.ts';
import { amount, count } from './figures.ts';
import { given } from './given.ts';
import { addCommon, addPage, type CommonOptions, type PageOptions, pageOf } from './options.ts';
import { askEngine } from './session.ts';
import { placeText, putOut } from './standard-output.ts';
import { tableLines } from './table.ts';
import { remark, say, sayJson, terminalWidth } from './terminal.ts';

interface Field {
  column: string;
  kind: AlikeKind;
}
interface AlikeOptions extends CommonOptions, PageOptions {
  by: Field[];
  threshold?: number;
  output?: string;
}

export function addAlike(program: Command): void {
  const command = program
    .command('duplicates')
    .description('find records of a batch that mean the same although they are not written the same')
    .argument('<id>', 'id of the batch, or its beginning')
    .requiredOption('--by <column=kind...>', `columns to compare by; kinds: ${alikeKinds.join(', ')}`, parseField)
    .option('--threshold <share>', 'so alike two records have to be, from 0.5 to 1 (0.84)', parseShare)
    .option(
      '--output <file>',
      'write all records with the group of each, in the format of the ending: csv, json, jsonl or xlsx; - for standard output',
    );
  addCommon(
    addPage(command, 'records'),
    'duplicates 3c17 --by name=name mail=email plz=postcode',
    'duplicates 3c17 --by name=company --threshold 0.9 --output groups.csv',
  ).action(find);
}

async function find(id: string, options: AlikeOptions): Promise<void> {
  const { by: fields, threshold, output } = options;
  const asked = { id, fields, ...given({ threshold }) };
  if (output !== undefined) {
    const written = await putOut({ ...options, output }, (file) =>
      askEngine(options.workspace, (api) => api.exportAlike({ ...asked, file })),
    );
    if (options.json) sayJson(written);
    else remark(`Wrote ${amount(written.rows, 'record')} to ${placeText(written.file)}.`);
    return;
  }
  const found = await askEngine(options.workspace, (api) => api.alike({ ...asked, ...pageOf(options) }));
  if (options.json) sayJson(found);
  else say(...alikeLines(fields, found, terminalWidth()));
}

export function alikeLines(
  fields: readonly Field[],
  { groups, duplicates, unique, rows }: Alike,
  width: number,
): string[] {
  const columns = [
    { title: 'group', align: 'right' },
    { title: 'record', align: 'right' },
    { title: 'like it by' },
    ...fields.map(({ column }) => ({ title: column })),
  ] as const;
  const cells = rows.map(({ group, record, similarity, match, values }) => [
    count(group),
    count(record),
    similarity === null ? 'first' : `${match} ${similarity.toFixed(2)}`,
    ...values,
  ]);
  const told = `${amount(groups, 'group')} with ${amount(duplicates, 'duplicate')}; ${amount(unique, 'record')} like no other.`;
  return [...(cells.length > 0 ? [...tableLines(columns, cells, width), ''] : []), told];
}

/** A column may have a “=” in its name, a kind never does. */
function parseField(text: string, before: Field[] = []): Field[] {
  const at = text.lastIndexOf('=');
  const kind = alikeKinds.find((each) => each === text.slice(at + 1));
  if (at < 1 || !kind) throw new InvalidArgumentError(`Give COLUMN=KIND; kinds are ${alikeKinds.join(', ')}.`);
  return [...before, { column: text.slice(0, at), kind }];
}

function parseShare(text: string): number {
  const share = Number(text);
  if (!(share >= 0.5 && share <= 1)) throw new InvalidArgumentError('Give a number from 0.5 to 1.');
  return share;
}
