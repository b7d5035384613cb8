// Builds the program into dist/: the main process with its threads and the command line, the preload script, the page.
import { resolve } from 'node:path';
import { createBuilder } from 'vite';

export const root = resolve(import.meta.dirname, '..');

export async function build() {
  const builder = await createBuilder({ configFile: resolve(root, 'vite.config.ts'), logLevel: 'warn' });
  await builder.buildApp();
}
