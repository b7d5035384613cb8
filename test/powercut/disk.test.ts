import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seeded } from '#test/bench/data/random.ts';
import { createDisk } from './disk.ts';
import { drawFate, everything, type Fate } from './fate.ts';
import type { Entry } from './log.ts';

let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'batchmill-disk-'));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

const open = (path: string, fd = 3): Entry => ({ kind: 'open', fd, path, truncate: false });
const close = (fd = 3): Entry => ({ kind: 'close', fd });
const write = (text: string, offset = 0, fd = 3): Entry => ({ kind: 'write', fd, offset, data: Buffer.from(text) });
const resize = (size: number): Entry => ({ kind: 'resize', fd: 3, size });
const begin = (sync: number, fd = 3): Entry => ({ kind: 'sync', fd, sync });
const end = (sync: number): Entry => ({ kind: 'synced', sync });
const rename = (path: string, to: string): Entry => ({ kind: 'rename', path, to });
const folder = (path: string): Entry => ({ kind: 'folder', path });
let syncs = 0;
/** A sync of an open file. */
const sync = (fd = 3): Entry[] => [begin(++syncs, fd), end(syncs)];
/** A sync of a folder, which is opened for it. */
const syncFolder = (path = ''): Entry[] => [open(path, 9), ...sync(9), close(9)];

/** What is left as one text: `name=content` of every file, folders as `name/`. */
function left(entries: readonly Entry[], fate: Fate): string {
  const disk = createDisk();
  for (const entry of entries) disk.apply(entry);
  const target = join(scratch, 'left');
  disk.rebuild(target, fate);
  const names = readdirSync(target, { recursive: true, encoding: 'utf8' }).sort();
  const text = names.map((name) => {
    const file = join(target, name);
    return statSync(file).isDirectory() ? `${name}/` : `${name}=${readFileSync(file, 'latin1')}`;
  });
  rmSync(target, { recursive: true });
  return text.join(' ');
}
/** Everything that sixty cuts leave, always the same sixty. */
function leavings(...entries: Entry[]): string[] {
  const random = seeded(1);
  const found = new Set(Array.from({ length: 60 }, () => left(entries, drawFate(random))));
  return [...found].sort();
}

describe('after a power cut', () => {
  it('a write that was synced, in a folder that was synced, is always there', () => {
    expect(leavings(open('a'), write('safe'), ...sync(), ...syncFolder())).toEqual(['a=safe']);
  });

  it('a write that was not synced is there sometimes', () => {
    const before = [open('a'), write('old'), ...sync(), ...syncFolder()];
    expect(leavings(...before, write('new'))).toEqual(['a=new', 'a=old']);
  });

  it('of two such writes any may be missing, and zeros stand in front of the one that is there', () => {
    const before = [open('a'), ...syncFolder()];
    expect(leavings(...before, write('x'), write('y', 1))).toEqual(['a=', 'a=\0y', 'a=x', 'a=xy']);
  });

  it('a sync keeps what was written before it began, not what was written while it went on', () => {
    const before = [open('a'), ...syncFolder(), write('x')];
    expect(leavings(...before, begin(1), write('y', 1), end(1))).toEqual(['a=x', 'a=xy']);
  });

  it('a sync that has not ended keeps nothing', () => {
    expect(leavings(open('a'), ...syncFolder(), write('x'), begin(1))).toEqual(['a=', 'a=x']);
  });

  it('a write may be torn, but only between sectors', () => {
    const sector = (letter: string) => letter.repeat(512);
    const before = [open('a'), write(sector('-').repeat(3)), ...sync(), ...syncFolder()];
    // It begins in the middle of the first sector.
    const found = leavings(...before, write('x'.repeat(1024), 256)).map((text) => text.slice(2));
    for (const text of found) {
      expect(text).toHaveLength(3 * 512);
      expect(text.slice(0, 256)).toBe('-'.repeat(256));
      expect(text.slice(256).replaceAll(/(.)\1+/g, '$1')).toMatch(/^[-x]{1,4}$/);
      expect(new Set(text.slice(512, 1024)).size).toBe(1);
    }
    expect(found.length).toBeGreaterThan(3);
  });

  it('a size that was cut off comes back sometimes, until it is synced', () => {
    const before = [open('a'), write('long'), ...sync(), ...syncFolder(), resize(1)];
    expect(leavings(...before)).toEqual(['a=l', 'a=long']);
    expect(leavings(...before, ...sync())).toEqual(['a=l']);
    expect(leavings(...before, ...sync(), resize(3), ...sync())).toEqual(['a=l\0\0']);
  });

  it('a new name is certain only once its folder is synced, whatever is done to the file', () => {
    expect(leavings(open('a'), write('x'), ...sync())).toEqual(['', 'a=x']);
  });

  it('a rename that is not synced leaves the old name or the new one', () => {
    const before = [open('a'), ...syncFolder(), rename('a', 'b')];
    expect(leavings(...before)).toEqual(['a=', 'b=']);
    expect(leavings(...before, ...syncFolder())).toEqual(['b=']);
  });

  it('a rename over another file leaves the one or the other there', () => {
    const before = [open('a', 3), write('old'), open('b', 4), write('new', 0, 4), ...sync(3), ...sync(4)];
    expect(leavings(...before, ...syncFolder(), rename('b', 'a'))).toEqual(['a=new', 'a=old b=new']);
  });

  it('a move between folders is certain when either is synced', () => {
    const before = [folder('one'), folder('two'), ...syncFolder(), open('one/a'), ...syncFolder('one')];
    const moved = [...before, rename('one/a', 'two/a')];
    expect(leavings(...moved)).toEqual(['one/ one/a= two/', 'one/ two/ two/a=']);
    expect(leavings(...moved, ...syncFolder('one'))).toEqual(['one/ two/ two/a=']);
    expect(leavings(...moved, ...syncFolder('two'))).toEqual(['one/ two/ two/a=']);
  });

  it('a name that was moved on before it was certain does not come back', () => {
    const before = [folder('one'), folder('two'), ...syncFolder(), open('one/a'), rename('one/a', 'two/a')];
    expect(leavings(...before, ...syncFolder('two'))).toEqual(['one/ two/ two/a=']);
  });

  it('a folder that is lost takes with it what was synced inside', () => {
    const inside = [folder('one'), open('one/a'), write('x'), ...sync(), ...syncFolder('one')];
    expect(leavings(...inside)).toEqual(['', 'one/ one/a=x']);
    expect(leavings(...inside, ...syncFolder())).toEqual(['one/ one/a=x']);
  });

  it('a removed file is back sometimes', () => {
    const before = [open('a'), ...syncFolder(), { kind: 'remove', path: 'a' } as const];
    expect(leavings(...before)).toEqual(['', 'a=']);
  });
});

describe('without a power cut', () => {
  it('the folder is as the process saw it', () => {
    const entries = [folder('one'), open('one/a'), write('x'), rename('one/a', 'b'), write('y', 1), close()];
    expect(left(entries, everything)).toBe('b=xy one/');
  });
});

describe('a log that cannot be true', () => {
  it.each<[string, Entry[]]>([
    ['writes to a file that was never opened', [write('x')]],
    ['opens under a number that is still open', [open('a'), open('b')]],
    ['renames what was never made', [rename('a', 'b')]],
    ['makes a file in a folder that was never made', [open('one/a')]],
  ])('is refused when it %s', (_what, entries) => {
    expect(() => left(entries, everything)).toThrow('The log');
  });
});
