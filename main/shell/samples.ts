/** The sample files that come with the program, and the tool that each one shows best. */
import { join } from 'node:path';
import { t } from '#contract/language/language.ts';
import type { ShellAnswers } from '#contract/shell-api.ts';
import { resourceFolder } from './folders.ts';
import type { Tokens } from './tokens.ts';

const samples = () => [
  { file: 'emails.txt', tool: 'email', label: t('A list of e-mail addresses') },
  { file: 'phones.txt', tool: 'phone', label: t('A list of phone numbers') },
  { file: 'customers.csv', tool: 'email', label: t('A table of customers') },
];

export function listSamples(tokens: Tokens): Promise<ShellAnswers['samples']> {
  return Promise.all(
    samples().map(async ({ file, tool, label }) => {
      const picked = await tokens.source(join(resourceFolder('samples'), file));
      return { ...picked, tool, label };
    }),
  );
}
