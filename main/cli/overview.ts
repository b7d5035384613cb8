/** `batchmill tools` and `status`: what can be done with a record, and how the engine is doing. */
import type { Command } from 'commander';
import type { EngineStatus } from '#contract/engine-api.ts';
import type { ToolFace } from '#contract/tool.ts';
import { count, rate, size } from './figures.ts';
import { addCommon, type CommonOptions } from './options.ts';
import { askEngine, withEngine } from './session.ts';
import { factLines } from './table.ts';
import { say, sayJson, styled } from './terminal.ts';

export function addOverview(program: Command): void {
  addCommon(program.command('tools').description('list the tools with their options and result columns')).action(
    async (options: CommonOptions) => {
      const faces = await askEngine(options.workspace, (api) => api.tools({}));
      if (options.json) sayJson(faces);
      else say(...faces.flatMap(toolLines));
    },
  );
  addCommon(program.command('status').description('show the engine of the workspace')).action(
    async (options: CommonOptions) => {
      const [status, attached] = await withEngine(options.workspace, 'asleep', async (session) => {
        return [await session.ask((api) => api.status({})), session.link.attached] as const;
      });
      if (options.json) sayJson(status);
      else say(...statusLines(status, attached));
    },
  );
}

export function toolLines(face: ToolFace): string[] {
  const options = face.options.map(({ name, kind, help, default: preset }): [string, string] => [
    `  --option ${name}=${kind === 'flag' ? 'true|false' : kind === 'country' ? 'CC' : 'COLUMN'}`,
    `${help}${preset === '' ? '' : ` (${preset})`}`,
  ]);
  return [
    `${styled('bold', face.name)}  ${face.label}: ${face.summary}`,
    ...factLines(options),
    `  columns: ${face.columns.join(', ')}`,
    ...face.sources.map(({ name, version, licence }) => `  data: ${name} ${version} (${licence})`),
    '',
  ];
}

export function statusLines(status: EngineStatus, attached: boolean): string[] {
  return factLines([
    ['version', status.version],
    ['workspace', status.workspace],
    ['engine', attached ? `in process ${status.pid}` : 'idle; started for this answer'],
    ['workers', `${status.workers}, ${status.busy} busy`],
    ['batches', `${count(status.running)} running, ${count(status.waiting)} waiting`],
    ['rate', rate(status.rate)],
    ['free disk', size(status.freeDisk)],
  ]);
}
