import { beforeEach, describe, expect, it, vi } from 'vitest';
import { menuCommands } from '#contract/menu-commands.ts';
import { openWindow } from '#test/renderer/stores/window-double.ts';

const window = openWindow();
vi.stubGlobal('window', { ...globalThis.window, matchMedia: () => ({ matches: false }) });
let covered = false;
vi.stubGlobal('document', { querySelector: () => (covered ? {} : null), documentElement: { dataset: {} } });
const { commands, mayRun, runCommand } = await import('#renderer/frame/commands.ts');
const { possibleCommands } = await import('#renderer/frame/menu-link.ts');
const { shortcutGroups } = await import('#renderer/frame/shortcut-list.ts');
const { useBatches, takeRows } = await import('#renderer/stores/batches.ts');
const { go, openBatch, usePlace } = await import('#renderer/stores/place.ts');
const { rowWith } = await import('#test/renderer/row.ts');

beforeEach(() => {
  covered = false;
  useBatches.setState({ rows: new Map() });
  go({ screen: 'batches' });
  window.forget();
});

function open(row: Parameters<typeof rowWith>[0]): void {
  const made = rowWith({ id: 'one', ...row });
  takeRows([made]);
  openBatch('one');
}

describe('the table of commands', () => {
  it('has every command of the application menu, and each name once', () => {
    const ids = commands.map(({ id }) => id);
    expect(menuCommands.filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives the same keys only to commands of which one makes sense at a time', () => {
    const both = (keys: string) => commands.filter((one) => one.keys === keys && (one.when?.() ?? true));
    const keys = new Set(commands.flatMap((one) => one.keys ?? []));
    for (const state of ['Draft', 'Ready', 'Processing', 'Paused', 'Completed', 'TooManyFailed'] as const) {
      open({ state, total: 100, done: 40, failed: 3 });
      expect([...keys].filter((each) => both(each).length > 1)).toEqual([]);
    }
  });

  it('is the list of shortcuts: every command with keys stands there', () => {
    const listed = shortcutGroups().flatMap(({ shortcuts }) => shortcuts.map(({ label }) => label));
    expect(commands.filter(({ keys }) => keys).filter(({ label }) => !listed.includes(label))).toEqual([]);
  });
});

describe('the application menu', () => {
  const acts = ['run', 'pause', 'resume', 'cancel', 'resubmit', 'rename', 'clone', 'delete', 'go-record'] as const;
  const possible = () => acts.filter((id) => possibleCommands().includes(id));

  it('offers no act without a batch, and places always', () => {
    expect(possible()).toEqual([]);
    expect(possibleCommands()).toEqual(expect.arrayContaining(['new-batch', 'settings', 'help', 'palette', 'about']));
  });

  it('offers what the state of the open batch allows', () => {
    open({ state: 'Processing', total: 100, done: 40 });
    expect(possible()).toEqual(['pause', 'cancel', 'rename', 'clone', 'go-record']);
    open({ state: 'Paused', total: 100, done: 40 });
    expect(possible()).toEqual(['resume', 'rename', 'clone', 'go-record']);
    open({ state: 'Completed', total: 100, done: 100 });
    expect(possible()).toEqual(['rename', 'clone', 'delete', 'go-record']);
  });

  it('runs nothing that a click came too late for, or while a dialog asks', () => {
    open({ state: 'Completed', total: 100, done: 100 });
    runCommand('pause');
    expect(window.asked('act')).toEqual([]);
    covered = true;
    runCommand('settings');
    expect(usePlace.getState().place.screen).toBe('batch');
    expect(commands.filter(mayRun).map(({ id }) => id)).toEqual(['palette']);
    covered = false;
    runCommand('settings');
    expect(usePlace.getState().place.screen).toBe('settings');
  });
});
