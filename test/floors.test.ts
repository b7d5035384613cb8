/** Who may import whom, how long a file may be, and that no type is given up: kept by a machine, not by memory. */
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A door is a prefix when it ends in `/` or `:`, otherwise a package with its subpaths, or one file. */
const floors: Readonly<Record<string, readonly string[]>> = {
  'contract/': ['./', 'zod'],
  'main/tools/': ['./', '#contract/', '#tools/', 'node:', 'tldts', 'tr46', 'google-libphonenumber'].concat(
    ['mmdb-lib', 'ibantools', 'jsvat', 'card-validator', 'parse-address', 'fastest-levenshtein'], // one tool's each
  ),
  'main/flows/': [
    './',
    '#flows/',
    '#contract/',
    '#tools/toolbox.ts',
    'node:',
    're2js',
    'ajv',
    'ajv-formats',
    '@marcbachmann/cel-js',
    'fastest-levenshtein',
  ],
  'main/formats/': ['./', '#formats/', '#contract/', 'node:', 'papaparse', 'yauzl'],
  'main/store/': ['./', '#store/', '#contract/', 'node:', 'better-sqlite3', 'zod'],
  'main/crew/': ['./', '#crew/', '#contract/', 'node:'],
  'main/delivery/': [
    './',
    '#delivery/',
    '#contract/',
    '#store/',
    '#formats/',
    '#tools/',
    'node:',
    'yazl',
    'yauzl',
    'zod',
  ],
  'main/engine/': [
    './',
    '#engine/',
    '#contract/',
    '#store/',
    '#formats/',
    '#flows/',
    '#tools/',
    '#crew/',
    '#delivery/',
    'node:',
    'zod',
  ],
  'main/shell/': ['./', '#shell/', '#contract/', '#engine/link.ts', '#rest/host.ts', 'node:', 'electron', 'nodemailer'],
  'main/rest/': ['./', '#rest/', '#contract/', '#engine/link.ts', 'node:', 'zod', '@fastify/busboy'],
  'main/cli/': ['./', '#cli/', '#contract/', '#engine/link.ts', '#rest/server.ts', 'node:', 'commander'],
  'main/main.ts': ['#shell/', './shell/'],
  'main/cli.ts': ['#cli/', './cli/'],
  'preload/': ['./', '#contract/', 'electron'],
  'renderer/': ['./', '../', '#renderer/', '#contract/', 'react', 'react-dom', 'zustand', 'zod', 'uplot'].concat(
    ['@mantine/', '@codemirror/', '@tabler/', '@fontsource-variable/'], // each a family of packages
  ),
};

const specifiers = /(?<![.\w])(?:from|import\s*\(?)\s*['"]([^'"\s]+)['"]/g;
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/.*$/gm, '');

function opens(door: string, name: string): boolean {
  return name === door || name.startsWith(/[/:]$/.test(door) ? door : `${door}/`);
}

/** Everything that `file` imports from outside its floor. */
function trespasses(file: string, text: string): string[] {
  const floor = Object.keys(floors).find((folder) => file.startsWith(folder));
  const doors = floor ? (floors[floor] ?? []) : [];
  const names = [...withoutComments(text).matchAll(specifiers)].map((match) => match[1] ?? '');
  return names.filter((name) => {
    const home = file.slice(0, file.indexOf('/') + 1);
    if (name.startsWith('../') && !posix.join(posix.dirname(file), name).startsWith(home)) return true;
    return !doors.some((door) => opens(door, name));
  });
}

const givenUp = /(?:[:|&]\s*|\bas\s+)any\s*[;,)=>\]|&}\n]|[<,]\s*any\s*[>,]|\bany\[\]|@ts-(?:ignore|nocheck)/;

const sources = globSync('{contract,main,preload,renderer}/**/*.{ts,tsx}');
const everything = globSync('{contract,main,preload,renderer,scripts,test}/**/*.{ts,tsx,mjs,css}', {
  exclude: ['**/node_modules/**'],
});

describe('a source file', () => {
  it.each(sources)('%s stays on its floor', (file) => {
    expect(trespasses(file, readFileSync(file, 'utf8'))).toEqual([]);
  });

  it.each(everything)('%s is at most 300 lines long', (file) => {
    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThanOrEqual(301);
  });

  it.each(sources)('%s gives up no type', (file) => {
    expect(withoutComments(readFileSync(file, 'utf8'))).not.toMatch(givenUp);
  });
});

describe('the guard', () => {
  it.each([
    ['contract/x.ts', "import fs from 'node:fs'", 'node:fs'],
    ['main/tools/x/tool.ts', "import { open } from '#store/open.ts'", '#store/open.ts'],
    ['main/engine/x.ts', "import {\n  app,\n} from 'electron'", 'electron'],
    ['main/engine/x.ts', "await import('#shell/window.ts')", '#shell/window.ts'],
    ['main/engine/x.ts', "import Database from 'better-sqlite3'", 'better-sqlite3'],
    ['main/store/x.ts', "export * from '../engine/pool.ts'", '../engine/pool.ts'],
    ['main/shell/x.ts', "import type { Engine } from '#engine/engine.ts'", '#engine/engine.ts'],
    ['main/cli/x.ts', "import '#engine/link.ts.old'", '#engine/link.ts.old'],
    ['main/rest/x.ts', "import { sql } from '#store/open.ts'", '#store/open.ts'],
    ['main/main.ts', "import { app } from 'electron'", 'electron'],
    ['main/elsewhere/x.ts', "import { z } from 'zod'", 'zod'],
    ['renderer/x.tsx', "import { preact } from 'react-like'", 'react-like'],
    ['renderer/parts/x.tsx', "import '../../main/engine/link.ts'", '../../main/engine/link.ts'],
  ])('catches a trespass in %s: %s', (file, text, name) => {
    expect(trespasses(file, text)).toEqual([name]);
  });

  it('lets through what is allowed', () => {
    expect(trespasses('main/store/x.ts', "Buffer.from('bytes'); const word = 'come from';")).toEqual([]);
    const text = `import { a } from '../parts/a.tsx';\nimport '@mantine/core/styles.css'; // from 'electron'`;
    expect(trespasses('renderer/screens/x.tsx', text)).toEqual([]);
    expect(trespasses('main/cli/x.ts', "import { openEngine } from '#engine/link.ts'")).toEqual([]);
  });

  it('sees a type that was given up', () => {
    for (const text of ['let a: any;', 'x as any)', 'Map<string, any>', 'any[]', '(a: any) => 1', '// @ts-ignore'])
      expect(text).toMatch(givenUp);
    for (const text of ['company: 1', 'for any of them', 'Promise.any([])']) expect(text).not.toMatch(givenUp);
  });
});
