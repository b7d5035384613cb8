/** What every command answers to --json in one workspace, one after the other: the proof of what its page promises. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type EngineLink, openEngine } from '#engine/link.ts';
import { phoneList } from '../cli/cli.ts';
import { spoken } from '../cli/spoken.ts';

type Answer = Record<string, unknown>;
export interface Answers {
  /** By the words of the command. */
  byCommand: Map<string, Answer[]>;
  end(): Promise<void>;
}

const people =
  'name,phone,mail\nAnn,+1 202-555-0143,a@example.org\nBob,+44 7700 900123,b@example.org\nAnne,+1 202-555-0144,a@example.org\n';

export async function askEverything(): Promise<Answers> {
  const folder = mkdtempSync(join(tmpdir(), 'batchmill-answers-'));
  const workspace = join(folder, 'workspace');
  const path = (name: string) => join(folder, name);
  const write = (name: string, text: string) => {
    writeFileSync(path(name), text);
    return path(name);
  };
  const link = await openEngine({ workspace, version: '0.0.0' });
  const byCommand = new Map<string, Answer[]>();

  /** `words`: those of the command, then what it is given. */
  const ask = async (command: string, ...words: string[]): Promise<Answer> => {
    const { err, json } = await spoken(...command.split(' '), ...words, '--workspace', workspace, '--json');
    expect([command, words, json.length, json[0]?.['error'], err.includes('batchmill: ')]).toEqual([
      command,
      words,
      expect.any(Number),
      undefined,
      false,
    ]);
    byCommand.set(command, [...(byCommand.get(command) ?? []), ...json]);
    return json.at(-1) ?? {};
  };
  await everything({ ask, path, write, link });
  return {
    byCommand,
    async end() {
      await link.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Stage {
  ask(command: string, ...words: string[]): Promise<Answer>;
  path(name: string): string;
  write(name: string, text: string): string;
  link: EngineLink;
}

async function everything(stage: Stage): Promise<void> {
  const { ask, path, write } = stage;
  const file = write('people.csv', people);
  const tool = ['--tool', 'phone', '--column', 'phone'];
  await ask('inspect', file);
  await ask('preview', file, ...tool);
  const outputs = ['--output', path('out.csv'), '--errors', path('err.csv')];
  const id = String((await ask('run', file, ...tool, '--threshold', 'off', ...outputs))['id']);
  const draft = String((await ask('clone', id))['id']);
  await ask('edit', draft, '--label', 'Again');
  await ask('forecast', draft);
  await ask('compare', id, draft, '--key', 'name');
  const later = String((await ask('clone', id, '--run'))['id']);
  await ask('resubmit', id, '--no-run');
  await ask('delete', draft);
  await ask('restore', draft);
  for (const command of ['keep', 'release', 'show', 'records', 'rejects', 'failures', 'verify']) await ask(command, id);
  await ask('list');
  await ask('record', id, '2');
  await ask('compare', id, later, '--key', 'name', '--output', path('differences.csv'));
  await ask('duplicates', id, '--by', 'mail=email');
  await ask('duplicates', id, '--by', 'mail=email', '--output', path('groups.csv'));
  await ask('export', id, '--output', path('again.jsonl'));
  await ask('bundle export', id, path('people.batchmill'), '--data');
  await ask('bundle show', path('people.batchmill'));
  await ask('bundle import', path('people.batchmill'));
  await ask('bundle run', path('people.batchmill'));
  await atWork(stage);
  await designs(stage);
  await theRest(stage);
}

async function atWork({ ask, path, write, link }: Stage): Promise<void> {
  const source = { kind: 'file', file: write('many.txt', phoneList(20_000)) } as const;
  const { id } = await link.api.create({ source, tool: 'phone', pageSize: 1, run: true });
  while ((await link.api.show({ id })).row.state === 'Draft') await new Promise((later) => setTimeout(later, 10));
  await ask('pause', id);
  await ask('resume', id);
  await ask('cancel', id);
  // A file where a folder is to be.
  const blocked = join(write('no-folder', ''), 'copies');
  const failed = await ask('run', write('few.txt', phoneList(5)), '--tool', 'phone', '--copy-to', blocked);
  await ask('follow', String(failed['id']));
  await ask('retry', String(failed['id']));
  mkdirSync(path('inbox'));
  write('inbox/one.txt', phoneList(5));
  write('inbox/empty.txt', '');
  await ask('watch', path('inbox'), '--tool', 'phone', '--once', '--quiet', '0');
}

async function designs({ ask, path, write }: Stage): Promise<void> {
  const design = { name: 'People', fields: [{ name: 'name', required: true }, { name: 'phone' }] };
  const flow = { name: 'Check', tools: [{ tool: 'phone', field: 'phone', options: {} }] };
  for (const [kind, file] of [
    ['interfaces', write('interface.json', JSON.stringify(design))],
    ['flows', write('flow.json', JSON.stringify(flow))],
  ] as const) {
    const { name } = await ask(`${kind} save`, file);
    await ask(`${kind} list`);
    await ask(`${kind} show`, String(name));
    await ask(`${kind} export`, String(name), path(`${kind}.json`));
    await ask(`${kind} copy`, String(name), 'Copy');
    await ask(`${kind} remove`, 'Copy');
  }
}

async function theRest({ ask, path, write }: Stage): Promise<void> {
  const stored = ['--tool', 'as-is', '--column', 'name', '--insert', 'person', '--key', 'name'];
  await ask('run', write('stored.csv', 'name,boss\nZoe,\nBob,Max\n'), ...stored, '--reference', 'boss=person');
  await ask('blocked');
  await ask('entities');
  await ask('entities', 'person');
  await ask('credits top-up', '100', '--note', 'first');
  await ask('credits list');
  await ask('settings show');
  await ask('settings set', '--price', 'email=2');
  await ask('profiles add', 'ada', '--all');
  await ask('profiles change', 'ada', '--none');
  await ask('profiles renew', 'ada');
  await ask('profiles list');
  await ask('profiles remove', 'ada');
  // Whoever asks for anything there makes a workspace of a folder.
  await spoken('settings', '--workspace', path('west'));
  await ask('workspaces attach', path('west'));
  await ask('workspaces list');
  await ask('workspaces detach', 'west');
  await ask('sweep');
  await ask('try', 'ann@example.org', '--tool', 'email');
  await ask('tools');
  await ask('status');
  await ask('completion', 'bash');
  await ask('man');
}
