/** `batchmill completion`: the script for a shell, and the answers to what that script asks at every Tab. */
import { Argument, type Command } from 'commander';
import { asking, type Shell, scripts, shells } from './completion-scripts.ts';
import { nextWords } from './completion-words.ts';
import { addCommon, type CommonOptions } from './options.ts';
import { say, sayJson } from './terminal.ts';
import { defaultWorkspace } from './workspace.ts';

export function addCompletion(program: Command): void {
  const command = program
    .command('completion')
    .description('print what makes Tab complete the words of this program in a shell')
    .addArgument(new Argument('<shell>', 'which shell').choices(shells));
  addCommon(command, 'completion bash > ~/.local/share/bash-completion/completions/batchmill').action(
    (shell: Shell, { json }: CommonOptions) => {
      if (json) sayJson({ shell, script: scripts[shell] });
      else say(scripts[shell].trimEnd());
    },
  );
}

/**
 * Answers a script: a line for each word that may come next, with what it is after a tab, then where paths are welcome.
 * False: nobody asked. Whatever goes wrong, a person in the middle of a line must not be disturbed.
 */
export function answerScript(createProgram: () => Command, words: readonly string[]): boolean {
  const [verb, shell, ...asked] = words;
  if (verb !== asking) return false;
  try {
    const line = asked.map((word) => word.replace(/^=/, ''));
    const whole = shell === 'bash' ? joined(line) : line;
    const { offers, paths } = nextWords(createProgram(), whole, workspaceOf(whole));
    // What bash replaces begins after the last “=”.
    const cut = shell === 'bash' ? (whole.at(-1) ?? '').lastIndexOf('=') + 1 : 0;
    for (const { value, about } of offers) say(about === '' ? value.slice(cut) : `${value.slice(cut)}\t${about}`);
    if (paths) say(`:${paths}`);
  } catch {
    // Then there is nothing to offer.
  }
  return true;
}

/** bash takes a word with a “=” apart. */
function joined(words: readonly string[]): string[] {
  const whole: string[] = [];
  let open = false;
  for (const word of words) {
    if (whole.length > 0 && (word === '=' || open)) whole.push(`${whole.pop()}${word}`);
    else whole.push(word);
    open = word === '=';
  }
  return whole;
}

function workspaceOf(words: readonly string[]): string {
  const at = words.findLastIndex((word) => word === '--workspace' || word.startsWith('--workspace='));
  const word = words[at];
  if (word === undefined) return defaultWorkspace();
  const named = word === '--workspace' ? words[at + 1] : word.slice('--workspace='.length);
  return named || defaultWorkspace();
}
