/**
 * Bundles the measured programs with the product's own build, because that is what people run: from source every
 * thread would first have to take the types out of its files. The bundle lies in the cache beside the packages.
 */
import { cpSync, existsSync, globSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createBuilder, loadConfigFromFile, mergeConfig } from 'vite';
import { builtPrograms } from './program.ts';

const root = join(import.meta.dirname, '..', '..');

export async function buildPrograms(): Promise<void> {
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, join(root, 'vite.config.ts'));
  const main = loaded?.config.environments?.['main'];
  if (!main) throw new Error('vite.config.ts has no environment “main”');
  const files = globSync('*.ts', { cwd: join(import.meta.dirname, 'programs') });
  const input = Object.fromEntries(
    files.map((file) => [basename(file, '.ts'), join(import.meta.dirname, 'programs', file)]),
  );
  const builder = await createBuilder({
    root,
    configFile: false,
    logLevel: 'error',
    // An environment of its own: the plugins of “main” write into dist/.
    environments: { bench: mergeConfig(main, { build: { outDir: builtPrograms, rolldownOptions: { input } } }) },
  });
  const { bench } = builder.environments;
  if (!bench) throw new Error('the environment of the bench is gone');
  await builder.build(bench);
  for (const tool of readdirSync(join(root, 'main', 'tools'))) {
    const data = join(root, 'main', 'tools', tool, 'data');
    if (existsSync(data)) cpSync(data, join(builtPrograms, 'data', tool), { recursive: true });
  }
}
