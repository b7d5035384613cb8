import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { createProgram } from '#cli/program.ts';

/** Every command that does something, with the words that call it. */
function commands(command: Command, before: readonly string[] = []): [words: string, command: Command][] {
  const own: [string, Command][] = before.length > 0 ? [[before.join(' '), command]] : [];
  return [...own, ...command.commands.flatMap((one) => commands(one, [...before, one.name()]))];
}

function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
  });
  command.outputHelp();
  return text;
}

const program = createProgram();
const all = commands(program);

describe('the help', () => {
  it.each(all)('of “%s” ends with an example of it', (words, command) => {
    const examples = /\nExamples?:\n((?: {2}batchmill .*\n?)+)$/.exec(helpOf(command))?.[1] ?? '';
    expect(examples).toMatch(new RegExp(`^ {2}batchmill ${words.replace(' list', '').replace(' show', '')}\\b`));
  });

  it('shows only what the command line understands', async () => {
    const texts = [program, ...all.map(([, command]) => command)].map(helpOf).join('\n');
    const examples = [...texts.matchAll(/^ {2}(?:.* \| )?batchmill (.*?)(?: > \S+)?$/gm)].map(([, words]) =>
      String(words),
    );
    expect(examples.length).toBeGreaterThan(all.length);
    for (const example of examples) {
      const deaf = createProgram();
      for (const [, command] of commands(deaf)) command.action(() => undefined);
      const words = [...example.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? String(plain));
      await deaf.parseAsync(words, { from: 'user' });
    }
  });

  it('of every command that answers offers data for programs', () => {
    for (const [words, command] of all.filter(([, one]) => one.commands.length === 0))
      expect([words, command.options.some(({ long }) => long === '--json')]).toEqual([words, true]);
  });
});
