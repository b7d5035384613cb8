import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageText } from './shell.ts';

const root = resolve(import.meta.dirname, '../..');
const page = pageText('window.md');
const source = (file: string) => readFileSync(resolve(root, 'renderer', file), 'utf8');

describe('the page about the window', () => {
  it('names every place with its shortcut', () => {
    const places = [...source('frame/place-commands.ts').matchAll(/place\('\w+', t\('(\w+)'\), '(?:mod\+)?(\w+)'\)/g)];
    expect(places.length).toBeGreaterThanOrEqual(7);
    for (const [, label, key = ''] of places)
      expect(page).toMatch(new RegExp(`\\*\\*${label}\\*\\* \\((?:Ctrl\\+)?${key}\\)`));
  });

  it('names every tab of a batch', () => {
    const tabs = [
      ...source('screens/batch/batch-screen.tsx').matchAll(/<Title tab="\w+"[^>]*>\s*\{t\('([\w ]+)'\)\}/g),
    ];
    expect(tabs.length).toBeGreaterThanOrEqual(7);
    for (const [, label] of tabs) expect(page).toContain(`| ${label} |`);
  });

  it('shows pictures that are there', () => {
    for (const [, file = ''] of page.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g))
      expect(existsSync(resolve(root, 'docs', file))).toBe(true);
  });
});
