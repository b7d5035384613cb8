/** Options that several commands share, and how their texts become values. */
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { encodings, fileFormats, type Reading } from '#contract/source.ts';
import { defaultWorkspace } from './workspace.ts';

export interface CommonOptions {
  workspace: string;
  json?: true;
}

type Examples = readonly [string, ...string[]];

/** What every command takes; its help ends with an example of it. */
export function addCommon(command: Command, ...examples: Examples): Command {
  return addExamples(command, ...examples)
    .addOption(
      new Option('--workspace <folder>', 'folder that holds the batches')
        .argParser((folder) => resolve(folder))
        .default(defaultWorkspace()),
    )
    .addOption(
      new Option('--profile <name>', 'act as this profile: with its rights, and as the owner of what is made').env(
        'BATCHMILL_PROFILE',
      ),
    )
    .option('--json', 'print data for programs, one line each');
}

const examplesByCommand = new WeakMap<Command, Examples>();

/** As they are typed after the name of the program. */
export function examplesOf(command: Command): readonly string[] {
  return examplesByCommand.get(command) ?? [];
}

export function addExamples(command: Command, ...examples: Examples): Command {
  examplesByCommand.set(command, examples);
  const title = examples.length === 1 ? 'Example' : 'Examples';
  return command.addHelpText('after', ['', `${title}:`, ...examples.map((one) => `  batchmill ${one}`)].join('\n'));
}

export interface ReadingOptions {
  format?: 'auto' | NonNullable<Reading['format']>;
  encoding?: 'auto' | NonNullable<Reading['encoding']>;
  delimiter?: string;
  quote?: string;
  header?: boolean;
  path?: string;
  sheet?: string;
}

/** How a file is read; whatever is not given is guessed. */
export function addReading(command: Command): Command {
  return command
    .addOption(new Option('--format <format>', 'format of the file').choices(['auto', ...fileFormats]))
    .addOption(new Option('--encoding <encoding>', 'encoding of the file').choices(['auto', ...encodings]))
    .option('--delimiter <sign>', 'sign between two fields; “tab” for a tab', parseDelimiter)
    .option('--quote <sign>', 'sign around fields; “none” if there is none', parseQuote)
    .option('--header', 'the first row names the columns')
    .option('--no-header', 'the first row is a record')
    .option('--path <path>', 'where the records are in JSON or XML, as data.items')
    .option('--sheet <name>', 'sheet of a workbook');
}

/** Whether anything was said of how the file is read. */
export function saysReading({ format, encoding, delimiter, quote, header, path, sheet }: ReadingOptions): boolean {
  return [format, encoding, delimiter, quote, header, path, sheet].some((choice) => choice !== undefined);
}

export function readingOf({ format, encoding, delimiter, quote, header, path, sheet }: ReadingOptions): Reading {
  return {
    ...(format === undefined || format === 'auto' ? {} : { format }),
    ...(encoding === undefined || encoding === 'auto' ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(quote === undefined ? {} : { quote }),
    ...(header === undefined ? {} : { header }),
    ...(path === undefined ? {} : { path }),
    ...(sheet === undefined ? {} : { sheet }),
  };
}

export interface PageOptions {
  skip?: number;
  limit?: number;
}

export function addPage(command: Command, what: string): Command {
  return command
    .option('--skip <number>', `leave out so many ${what} at the beginning`, parseWhole(0))
    .option('--limit <number>', `show at most so many ${what} (100)`, parseWhole(1, 1000));
}

export function pageOf({ skip, limit }: PageOptions): PageOptions {
  return { ...(skip === undefined ? {} : { skip }), ...(limit === undefined ? {} : { limit }) };
}

const delimiterNames: Readonly<Record<string, string>> = {
  tab: '\t',
  '\\t': '\t',
  comma: ',',
  semicolon: ';',
  pipe: '|',
};

export function parseDelimiter(text: string): string {
  const delimiter = delimiterNames[text] ?? text;
  if (delimiter.length !== 1) throw new InvalidArgumentError('Give one sign, or “tab”.');
  return delimiter;
}

export function parseQuote(text: string): string {
  if (text === 'none') return '';
  if (text.length !== 1) throw new InvalidArgumentError('Give one sign, or “none”.');
  return text;
}

/** A parser of whole numbers between two bounds. */
export function parseWhole(least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least && value <= most)) throw new InvalidArgumentError(`Give a whole number ${range}.`);
    return value;
  };
}

/** A parser of seconds between two bounds. */
export function parseSeconds(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least && value <= most)) throw new InvalidArgumentError(`Give seconds from ${least} to ${most}.`);
    return value;
  };
}

/** Collects whole numbers, also several separated by commas. */
export function parseWholes(least: number): (text: string, before?: number[]) => number[] {
  const parse = parseWhole(least);
  return (text, before = []) => [...before, ...text.split(',').map((part) => parse(part.trim()))];
}

/** Percent of failed records that stops a batch, or “off”: commander would swallow a null. */
export function parseThreshold(text: string): number | 'off' {
  if (text === 'off') return text;
  const value = /^\d+(\.\d+)?%?$/.test(text) ? Number.parseFloat(text) : Number.NaN;
  if (!(value >= 1 && value <= 100)) throw new InvalidArgumentError('Give a percentage from 1 to 100, or “off”.');
  return value;
}

/** Collects words that are one of `known`, whatever their case, also several separated by commas. */
export function parseWords<T extends string>(known: readonly T[]): (text: string, before?: T[]) => T[] {
  const byLower = new Map(known.map((word) => [word.toLowerCase(), word]));
  return (text, before = []) => {
    const words = text.split(',').map((part) => {
      const word = byLower.get(part.trim().toLowerCase());
      if (word === undefined) throw new InvalidArgumentError(`Allowed are: ${known.join(', ')}.`);
      return word;
    });
    return [...before, ...words];
  };
}
