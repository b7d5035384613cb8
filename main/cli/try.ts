/** `batchmill try`: one value through a tool, by hand. */
import type { Command } from 'commander';
import type { Trial } from '#contract/engine-api.ts';
import type { ToolFace } from '#contract/tool.ts';
import { exitCodes } from './exit-code.ts';
import { amount } from './figures.ts';
import { addCommon, type CommonOptions } from './options.ts';
import { withEngine } from './session.ts';
import { factLines, harmless } from './table.ts';
import { say, sayJson, styled } from './terminal.ts';
import { addToolChoices, faceOf, type ToolWords, toolOptions } from './tool-options.ts';

type TryOptions = CommonOptions & Omit<ToolWords, 'tool'> & { tool: string };

export function addTry(program: Command): void {
  const command = program
    .command('try')
    .description('look at one value as a tool does; ends with 1 where it fails')
    .argument('<value>', 'for instance an e-mail address')
    .requiredOption('--tool <tool>', 'tool that looks at it (see: batchmill tools)');
  addToolChoices(command);
  addCommon(command, 'try someone@example.org --tool email').action(async (value: string, options: TryOptions) => {
    // Not asked again where the engine ends before it answers: it might be charged twice.
    const [face, trial] = await withEngine(options.workspace, 'asleep', async ({ link: { api } }) => {
      const found = faceOf(await api.tools({}), options.tool);
      return [found, await api.try({ tool: found.name, value, options: toolOptions(found, options) })] as const;
    });
    if (options.json) sayJson(trial);
    else say(...trialLines(face, trial));
    process.exitCode = trial.failure === null ? exitCodes.ok : exitCodes.completedWithErrors;
  });
}

export function trialLines({ columns }: ToolFace, { values, failure, charged }: Trial): string[] {
  const facts = columns.map((name, at): [string, string] => [name, harmless(values[at] ?? '')]);
  return [
    ...factLines(facts.filter(([, value]) => value !== '')),
    ...(failure === null ? [] : [styled('red', harmless(`${failure.code}: ${failure.message}`))]),
    ...(charged === 0 ? [] : [`${amount(charged, 'credit')} charged`]),
  ];
}
