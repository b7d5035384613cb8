/** `batchmill workspaces`: which workspaces of other organisations the program’s own profile reaches over from this one. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Attachment } from '#contract/attachment.ts';
import { addCommon, addExamples, type CommonOptions } from './options.ts';
import { askEngine } from './session.ts';
import { factLines } from './table.ts';
import { say, sayJson } from './terminal.ts';

export function addWorkspaces(program: Command): void {
  const workspaces = program
    .command('workspaces')
    .description('list the workspaces that are attached to this one, attach and detach them');
  addExamples(workspaces, 'workspaces', 'workspaces attach /data/west', 'list --all-workspaces');
  const list = workspaces.command('list', { isDefault: true }).description('list the attached workspaces');
  addCommon(list, 'workspaces').action(async (options: CommonOptions) => {
    tell(await askEngine(options.workspace, (api) => api.attachments({})), options);
  });

  const attach = workspaces
    .command('attach')
    .description('attach the workspace in a folder: “--profile system” then lists and changes its batches too')
    .argument('<folder>', 'its folder');
  addCommon(attach, 'workspaces attach /data/west').action(async (folder: string, options: CommonOptions) => {
    tell(await askEngine(options.workspace, (api) => api.attach({ folder: resolve(folder) })), options);
  });

  const detach = workspaces
    .command('detach')
    .description('detach a workspace; it stays as it is')
    .argument('<name>', 'its name, or its folder');
  addCommon(detach, 'workspaces detach west').action(async (name: string, options: CommonOptions) => {
    tell(await askEngine(options.workspace, (api) => api.detach({ name })), options);
  });
}

function tell(attached: readonly Attachment[], { json }: CommonOptions): void {
  if (json) sayJson(attached);
  else if (attached.length === 0) say('No workspace is attached.');
  else say(...factLines(attached.map(({ name, folder }): [string, string] => [name, folder])));
}
