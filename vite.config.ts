// One file for the three worlds: the program (main, its threads, the command line), the preload script, the window.
import { cpSync, existsSync, globSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { EnvironmentOptions, Plugin } from 'vite';
import { configDefaults, defineConfig } from 'vitest/config';

const at = (...parts: string[]) => resolve(import.meta.dirname, ...parts);

/** Loaded at run time instead of being bundled: the host's own modules and the native addon. */
const external = [
  'electron',
  'better-sqlite3',
  // A package of the same name is meant by `punycode/`; Node's own is on its way out.
  ...builtinModules.filter((name) => name !== 'punycode'),
  ...builtinModules.map((name) => `node:${name}`),
];

/** A bundle that runs in Node: the main process with its threads, or the preload script. */
function nodeTarget(outDir: string, input: Record<string, string>, format: 'es' | 'cjs'): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, external },
    build: {
      outDir: at('dist', outDir),
      emptyOutDir: true,
      target: 'node20.18',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input,
        external,
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          // Flat, so that a file finds its threads and data beside itself wherever the bundler put it.
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  };
}

/** Every thread is started from a file of its own, which lies beside the others under its name. */
function threads(): Record<string, string> {
  const files = globSync('main/*/*.thread.ts', { cwd: import.meta.dirname });
  return Object.fromEntries(files.map((file) => [basename(file, '.ts'), at(file)]));
}

/** Puts each tool's data where `dataFile` looks for it in the built program. */
function toolData(): Plugin {
  return {
    name: 'batchmill:tool-data',
    applyToEnvironment: ({ name }) => name === 'main',
    writeBundle() {
      const tools = at('main/tools');
      for (const tool of readdirSync(tools)) {
        const data = resolve(tools, tool, 'data');
        if (existsSync(data)) cpSync(data, at('dist/main/data', tool), { recursive: true });
      }
    },
  };
}

export default defineConfig({
  root: at('renderer'),
  base: './',
  plugins: [react(), toolData()],
  server: { host: '127.0.0.1', port: 5273, strictPort: false },
  build: {
    outDir: at('dist/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    sourcemap: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Read from the disk beside it: a large chunk costs no download.
    chunkSizeWarningLimit: 2_000,
  },
  environments: {
    main: nodeTarget(
      'main',
      {
        main: at('main/main.ts'),
        cli: at('main/cli.ts'),
        ...threads(),
      },
      'es',
    ),
    preload: nodeTarget('preload', { preload: at('preload/preload.ts') }, 'cjs'),
  },
  builder: {
    buildApp: async (builder) => {
      for (const environment of Object.values(builder.environments)) await builder.build(environment);
    },
  },
  test: {
    root: at('.'),
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: [...configDefaults.exclude, 'test/e2e/**'],
    environment: 'node',
    pool: 'forks',
    testTimeout: 20_000,
  },
});
