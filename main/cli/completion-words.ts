/**
 * What may come next on the command line, told by the program itself: its commands, their options, and what those take.
 * Nothing is kept beside it, so nothing can be out of date.
 */
import type { Command, Option } from 'commander';
import { type Offer, type Place, placeOf } from './completion-kind.ts';

interface Standing {
  command: Command;
  /** How many arguments of the command were given. */
  given: number;
  /** The option that takes the next word; `fed`: it has one, and takes more. */
  pending: { option: Option; fed: boolean } | undefined;
  used: Set<Option>;
  /** After “--” nothing is an option. */
  plain: boolean;
}

/** `words`: those of the line up to the place where it stands, the last one as far as it is written. */
export function nextWords(program: Command, words: readonly string[], workspace: string): Place {
  const now = words.at(-1) ?? '';
  const at: Standing = { command: program, given: 0, pending: undefined, used: new Set(), plain: false };
  for (const word of words.slice(0, -1)) step(at, word);
  const place = placeAt(at, now, workspace);
  return { ...place, offers: place.offers.filter(({ value }) => value.startsWith(now)) };
}

function step(at: Standing, word: string): void {
  const { command, pending } = at;
  const dashed = word.startsWith('-') && word !== '-' && !at.plain;
  if (pending && ((pending.option.required && !pending.fed) || !dashed)) {
    at.pending = pending.option.variadic ? { ...pending, fed: true } : undefined;
    return;
  }
  at.pending = undefined;
  if (dashed) {
    at.plain = word === '--';
    const option = optionOf(command, word.split('=', 1)[0] ?? '');
    if (!option) return;
    at.used.add(option);
    if (!word.includes('=') && (option.required || option.optional)) at.pending = { option, fed: false };
    return;
  }
  const below = at.given === 0 ? command.commands.find((one) => one.name() === word) : undefined;
  if (below) at.command = below;
  else at.given += 1;
}

function placeAt(at: Standing, now: string, workspace: string): Place {
  const { pending, command } = at;
  const equals = now.startsWith('--') ? now.indexOf('=') : -1;
  if (equals > 0) {
    const option = optionOf(command, now.slice(0, equals));
    const place = option ? placeOf(option, workspace) : { offers: [] };
    return { ...place, offers: place.offers.map((one) => ({ ...one, value: now.slice(0, equals + 1) + one.value })) };
  }
  if (pending && ((pending.option.required && !pending.fed) || !now.startsWith('-')))
    return placeOf(pending.option, workspace);
  const options = at.plain ? [] : optionsOf(at);
  if (now.startsWith('-')) return { offers: options };
  const below = at.given === 0 ? commandsOf(command) : [];
  const last = command.registeredArguments.at(-1);
  const argument = command.registeredArguments[at.given] ?? (last?.variadic ? last : undefined);
  if (!argument) return { offers: below.length > 0 ? below : options };
  const place = placeOf(argument, workspace);
  return { ...place, offers: [...below, ...place.offers] };
}

function optionOf(command: Command, flag: string): Option | undefined {
  return command.options.find(({ long, short }) => flag === long || flag === short);
}

/** Those that were not used yet, and those that may be used again. */
function optionsOf({ command, used }: Standing): Offer[] {
  const visible = command.createHelp().visibleOptions(command);
  return visible
    .filter((option) => !used.has(option) || option.variadic)
    .map(({ long, short, description }) => ({ value: long ?? short ?? '', about: description }));
}

function commandsOf(command: Command): Offer[] {
  const visible = command.createHelp().visibleCommands(command);
  return visible.map((one) => ({ value: one.name(), about: one.description() }));
}
