/** The sample files that come with the program: samples/TOOL/LABEL.ending, so that the folder is its own index. */
import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { ShellAnswers } from '#contract/shell-api.ts';
import { resourceFolder } from './folders.ts';
import type { Tokens } from './tokens.ts';

export async function listSamples(tokens: Tokens): Promise<ShellAnswers['samples']> {
  const root = resourceFolder('samples');
  const samples: ShellAnswers['samples'] = [];
  for (const tool of await foldersIn(root))
    for (const name of (await readdir(join(root, tool))).sort()) {
      if (name.startsWith('.')) continue;
      const file = await tokens.source(join(root, tool, name));
      samples.push({ ...file, tool, label: basename(name, extname(name)) });
    }
  return samples;
}

async function foldersIn(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
