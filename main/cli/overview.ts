/** `batchmill tools` and `status`: what can be done with a record, and how the engine is doing. */
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import type { EngineStatus, Settings } from '#contract/engine-api.ts';
import type { FailureCode } from '#contract/failure.ts';
import type { ToolFace, ToolOption } from '#contract/tool.ts';
import { creditFacts } from './credits.ts';
import { count, rate, size } from './figures.ts';
import { addCommon, type CommonOptions } from './options.ts';
import { quoted } from './resume-command.ts';
import { askEngine, withEngine } from './session.ts';
import { factLines, harmless } from './table.ts';
import { say, sayJson, styled } from './terminal.ts';

export function addOverview(program: Command): void {
  const tools = program.command('tools').description('list the tools with their options and result columns');
  addCommon(tools, 'tools').action(async (options: CommonOptions) => {
    const faces = await askEngine(options.workspace, (api) => api.tools({}));
    if (options.json) sayJson(faces);
    else say(...faces.flatMap(toolLines));
  });

  const status = program.command('status').description('show the engine of the workspace, and what is wrong in it');
  addCommon(status, 'status', 'status --workspace /data/jobs --json').action(async (options: CommonOptions) => {
    const [found, settings, attached] = await withEngine(options.workspace, 'asleep', async ({ ask, link }) => {
      const answers = await ask((api) => Promise.all([api.status({}), api.settings({})]));
      return [...answers, link.attached] as const;
    });
    if (options.json) sayJson(found);
    else say(...statusLines(found, settings, attached));
  });
}

export function toolLines(face: ToolFace): string[] {
  const options = face.options.map((option): [string, string] => [
    `  --option ${option.name}=${possible(option)}`,
    `${option.help}${option.default === '' ? '' : ` (${option.default})`}`,
  ]);
  return [
    `${styled('bold', face.name)}  ${face.label}: ${face.summary}`,
    ...factLines(options),
    `  columns: ${face.columns.join(', ')}`,
    ...face.sources.map(({ name, version, licence }) => `  data: ${name} ${version} (${licence})`),
    '',
  ];
}

/** What an option takes, as it is typed. */
function possible({ kind, choices = [] }: ToolOption): string {
  const words = { flag: 'true|false', country: 'CC', field: 'COLUMN', text: 'TEXT', choice: '' };
  return kind === 'choice' ? choices.map(({ value }) => value).join('|') : words[kind];
}

export function statusLines(status: EngineStatus, { prices }: Pick<Settings, 'prices'>, attached: boolean): string[] {
  const metered = Object.values(prices).some((price) => price > 0);
  return [
    ...factLines([
      ['version', status.version],
      ['workspace', status.workspace],
      ['engine', attached ? `in process ${status.pid}` : 'idle; started for this answer'],
      ['workers', `${status.workers}, ${status.busy} busy`],
      ['batches', `${count(status.running)} running, ${count(status.waiting)} waiting`],
      ['rate', rate(status.rate)],
      ...(metered ? creditFacts(status.balance, status.reserved) : []),
      ['free disk', size(status.freeDisk)],
    ]),
    ...troubleLines(status),
  ];
}

const remedies: Partial<Record<FailureCode, (folder: string) => string>> = {
  damaged: (folder) => `Build it anew with: batchmill salvage ${quoted(folder)}`,
  newer: () => 'Install the newer version of Batchmill.',
  'no-space': () => 'Free some space on the disk.',
};

function troubleLines({ workspace, troubles }: EngineStatus): string[] {
  if (troubles.length === 0) return [];
  const lines = troubles.flatMap(({ folder, code, message }) => {
    // What is told of other folders than those of batches has been dealt with.
    const ofBatch = dirname(folder) === join(workspace, 'batch');
    const remedy = remedies[code]?.(folder) ?? 'Look at the folder: is it there, and may you read it?';
    return [`  ${folder}`, `    ${message}`, ...(ofBatch ? [`    ${remedy}`] : [])];
  });
  return ['', 'needs a look', ...lines.map(harmless)];
}
