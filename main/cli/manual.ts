/** `batchmill man`: the manual page, made from the program itself, so that none is kept that could be out of date. */
import type { Argument, Command, Option } from 'commander';
import { addCommon, type CommonOptions, examplesOf } from './options.ts';
import { say, sayJson } from './terminal.ts';
import { productVersion } from './version.ts';

export function addManual(program: Command): void {
  const command = program.command('man').description('print the manual page of this program, for man');
  addCommon(command, 'man > batchmill.1').action(({ json }: CommonOptions) => {
    const page = manualPage(program, productVersion());
    if (json) sayJson({ page });
    else say(page.trimEnd());
  });
}

export const exitMeanings = [
  ['0', 'done'],
  ['1', 'done with errors (verify: does not agree, try: fails)'],
  ['2', 'stopped: too many records failed'],
  ['3', 'cancelled'],
  ['4', 'the post-batch step failed'],
  ['5', 'bad input, or not allowed'],
  ['6', 'engine error, or paused for want of disk space or credits'],
  ['130', 'paused with Ctrl-C'],
] as const;

const surroundings = [
  ['BATCHMILL_WORKSPACE', 'folder that holds the batches, where --workspace does not name one'],
  ['BATCHMILL_PROFILE', 'profile that is acted as, where --profile does not name one'],
  ['FORCE_COLOR, NO_COLOR, CLICOLOR, CLICOLOR_FORCE', 'whether there are colours; without them only on a terminal'],
] as const;

/** What every command takes is told once. */
const shared = new Set(['--workspace', '--profile', '--json', '--help']);

export function manualPage(program: Command, version: string): string {
  const help = program.createHelp();
  const listing = leaves(program).find((one) => one.options.some(({ long }) => long === '--workspace'));
  const common = listing?.options.filter(({ long }) => shared.has(long ?? '')) ?? [];
  return [
    `.TH BATCHMILL 1 "" "Batchmill ${text(version)}" "User Commands"`,
    '.SH NAME',
    'batchmill \\- processes lists and files record by record, offline',
    '.SH SYNOPSIS',
    '.B batchmill',
    '.I command',
    '.RI [ argument " ...]"',
    '.RI [ option " ...]"',
    '.SH DESCRIPTION',
    text(program.description()),
    'An id of a batch may be cut to its beginning, as long as it fits one batch only.',
    'A file named \\- is standard input, or standard output where one is written.',
    '.SH COMMON OPTIONS',
    ...common.flatMap(optionLines),
    ...optionLines(help.visibleOptions(listing ?? program).find(({ long }) => long === '--help')),
    '.SH COMMANDS',
    ...leaves(program).flatMap(commandLines),
    '.SH EXIT STATUS',
    ...exitMeanings.flatMap(([code, meaning]) => ['.TP', `.B ${code}`, text(meaning)]),
    '.SH ENVIRONMENT',
    ...surroundings.flatMap(([name, meaning]) => ['.TP', `.B ${name}`, text(meaning)]),
    '',
  ].join('\n');
}

/** The commands that do something, in the order of the help. */
export function leaves(command: Command): Command[] {
  return command.commands.flatMap((one) => (one.commands.length > 0 ? leaves(one) : [one]));
}

/** The words that call it, without the name of the program. */
export function wordsOf(command: Command): string {
  const { parent } = command;
  return parent?.parent ? `${wordsOf(parent)} ${command.name()}` : command.name();
}

function commandLines(command: Command): string[] {
  const visible = command.options.filter(({ long, hidden }) => !hidden && !shared.has(long ?? ''));
  const call = [wordsOf(command), ...command.registeredArguments.map(argumentText)].join(' ');
  const described = command.registeredArguments.filter(({ description }) => description);
  return [
    `.SS ${text(call)}`,
    text(sentence(command.description())),
    ...described.flatMap((one) => ['.TP', `.I ${text(one.name())}`, text(sentence(one.description))]),
    ...visible.flatMap(optionLines),
    '.PP',
    '.nf',
    ...examplesOf(command).map((example) => text(`batchmill ${example}`)),
    '.fi',
  ];
}

function optionLines(option: Option | undefined): string[] {
  if (!option) return [];
  const { flags, description, argChoices } = option;
  const choices = argChoices ? ` One of: ${argChoices.join(', ')}.` : '';
  return ['.TP', `.B ${flags.replaceAll('-', '\\-')}`, text(`${sentence(description)}${choices}`)];
}

function argumentText(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

const sentence = (said: string) => `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;

/** What roff would take for its own is made plain. */
function text(said: string): string {
  const plain = said.replaceAll('\\', '\\e').replaceAll('\n', ' ').replaceAll('--', '\\-\\-').replaceAll('…', '...');
  return /^[.']/.test(plain) ? `\\&${plain}` : plain;
}
