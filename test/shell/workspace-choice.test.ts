import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepChoice, readChoice } from '#shell/workspace-choice.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'choice-'));
  file = join(folder, 'data', 'workspaces.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the choice of a workspace', () => {
  it('is none before anybody chose, and none when its file is damaged', () => {
    expect(readChoice(file)).toEqual({ chosen: undefined, recent: [] });
    const damaged = join(folder, 'damaged.json');
    for (const text of ['{', '[]', 'null', '{"chosen":7,"recent":"x"}']) {
      writeFileSync(damaged, text);
      expect(readChoice(damaged)).toEqual({ chosen: undefined, recent: [] });
    }
  });

  it('remembers those that were open before, the latest first, each once', () => {
    keepChoice(file, '/b', '/a');
    expect(readChoice(file)).toEqual({ chosen: '/b', recent: ['/a'] });
    keepChoice(file, '/c', '/b');
    keepChoice(file, '/a', '/c');
    expect(readChoice(file)).toEqual({ chosen: '/a', recent: ['/c', '/b'] });
  });

  it('remembers no more than anybody looks through', () => {
    for (let i = 1; i < 20; i++) keepChoice(file, `/${i}`, `/${i - 1}`);
    const { recent } = readChoice(file);
    expect(recent).toHaveLength(8);
    expect(recent[0]).toBe('/18');
  });
});
