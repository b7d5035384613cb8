/** The options of a tool as they are typed, made into those that the tool knows. */
import type { Command } from 'commander';
import { Failure } from '#contract/failure.ts';
import type { ToolFace, ToolOption } from '#contract/tool.ts';

export interface ToolWords {
  tool?: string;
  defaultCountry?: string;
  countryColumn?: string;
  /** `name=value`, in the order they were typed. */
  option?: string[];
}

export function addTool(command: Command): Command {
  return addToolChoices(
    command
      .option('--tool <tool>', 'tool that looks at each record (see: batchmill tools)')
      .option('--column <name>', 'column the tool reads; guessed when left out'),
  ).option('--country-column <name>', 'column that names the country of a record');
}

export function addToolChoices(command: Command): Command {
  return command
    .option('--default-country <code>', 'country of records that name none, as two letters')
    .option('--option <name=value...>', 'option of the tool (see: batchmill tools)');
}

const flagWords: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  false: false,
  no: false,
  off: false,
};

export function faceOf(faces: readonly ToolFace[], name: string): ToolFace {
  const face = faces.find((one) => one.name === name);
  if (face) return face;
  const names = faces.map((one) => one.name).join(', ');
  throw new Failure('not-found', `There is no tool named “${name}”. The tools are: ${names}.`);
}

export function toolOptions(face: ToolFace, words: ToolWords): Record<string, boolean | string> {
  const pairs = (words.option ?? []).map((text) => pairOf(face, text));
  if (words.defaultCountry !== undefined)
    pairs.push([
      optionFor(face, 'country', 'default_country', '--default-country'),
      words.defaultCountry.trim().toUpperCase(),
    ]);
  if (words.countryColumn !== undefined)
    pairs.push([optionFor(face, 'field', 'country_column', '--country-column'), words.countryColumn]);
  return Object.fromEntries(pairs);
}

function pairOf(face: ToolFace, text: string): [string, boolean | string] {
  const at = text.indexOf('=');
  const name = (at < 0 ? text : text.slice(0, at)).trim();
  const value = at < 0 ? undefined : text.slice(at + 1);
  const option = face.options.find((one) => one.name === name);
  // Names the tool does not know go on: whoever knows the tool refuses them in one voice.
  if (option?.kind !== 'flag' && value !== undefined) return [name, value];
  if (option && option.kind !== 'flag')
    throw new Failure('bad-input', `Option “${name}” needs a value: --option ${name}=….`);
  const flag = value === undefined ? true : flagWords[value.trim().toLowerCase()];
  if (flag === undefined)
    throw new Failure('bad-input', `Option “${name}” is either true or false, not “${value}”: --option ${name}=true.`);
  return [name, flag];
}

/** A tool may have several options that take a column: the one of the usual name is meant, else the first of its kind. */
function optionFor(face: ToolFace, kind: ToolOption['kind'], usual: string, flag: string): string {
  const some = face.options.filter((one) => one.kind === kind);
  const option = some.find((one) => one.name === usual) ?? some[0];
  if (option) return option.name;
  throw new Failure('bad-input', `The tool “${face.name}” does not use ${flag}. Leave it out.`);
}
