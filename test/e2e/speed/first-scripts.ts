/** What has to be loaded before the window is drawn: the scripts of the page, the window's own, and all that these import. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Paths below the folder of the built page. What is imported later, with `import(…)`, is not among them. */
export function firstScripts(built: string): string[] {
  const page = readFileSync(join(built, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, path = '']) => path);
  // The page's first script fetches it as soon as it knows the language.
  const window = readdirSync(join(built, 'assets')).filter((name) => /^window-[^.]+\.js$/.test(name));
  const todo = [...named, ...window.map((name) => `assets/${name}`)];
  const found = new Set<string>();
  for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const text = readFileSync(join(built, path), 'utf8');
    for (const [, name] of text.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) todo.push(`assets/${name}`);
  }
  return [...found];
}

export function gzipKilobytes(built: string, paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(built, path))).length, 0) / 1_000;
}
