/**
 * What a power cut may leave of a folder, worked out from the log of its changes. The model is that of POSIX, harsher
 * than any file system in use:
 * - Bytes and size of a file are safe once a sync of that file, begun after them, has ended. Until then every write and
 *   every change of the size is kept or lost on its own; a kept write may be torn, sector by sector.
 * - A name (made, moved or removed) is safe once a sync of its folder, begun after it, has ended; a sync of the file
 *   itself does not help. Until then every change of names is kept or lost on its own, but as a whole: a rename never
 *   leaves half of itself.
 * - Where a lost write would have gone stands what was there before, beyond the old end zeros.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Content, createContent } from './content.ts';
import type { Fate } from './fate.ts';
import type { Entry } from './log.ts';

type Node = Content | Folder;
type Names = Map<string, Node>;
interface Folder {
  /** What is in it now, and what would be in it after a cut at least. */
  readonly now: Names;
  readonly safe: Names;
}
/** One change of names: what each stands for afterwards, undefined when it is gone. */
interface NameChange {
  at: number;
  steps: Step[];
}
interface Step {
  folder: Folder;
  name: string;
  to: Node | undefined;
}

export interface Disk {
  apply(entry: Entry): void;
  /** The path under which an open file was opened. */
  pathOf(fd: number): string | undefined;
  /** Writes what a cut now would leave of the folder into `target`, which must not be there yet. */
  rebuild(target: string, fate: Fate): void;
}

export function createDisk(): Disk {
  const root: Folder = { now: new Map(), safe: new Map() };
  const open = new Map<number, { path: string; node: Node }>();
  const syncs = new Map<number, { node: Node | undefined; begun: number }>();
  let names: NameChange[] = [];
  let clock = 0;

  function find(path: string): Node | undefined {
    let node: Node | undefined = root;
    for (const name of path.split('/').filter((each) => each && each !== '.'))
      node = node && 'now' in node ? node.now.get(name) : undefined;
    return node;
  }
  function step(path: string, to: Node | undefined): Step {
    const folder = find(dirname(path));
    if (!folder || !('now' in folder)) throw new Error(`The log never made the folder of “${path}”.`);
    set(folder.now, basename(path), to);
    return { folder, name: basename(path), to };
  }
  const change = (...steps: Step[]) => void names.push({ at: clock, steps });
  function contentOf(fd: number): Content {
    const node = open.get(fd)?.node;
    if (!node || 'now' in node) throw new Error(`The log writes to ${fd}, which it never opened as a file.`);
    return node;
  }
  function opened({ fd, path, truncate }: Entry & { kind: 'open' }): void {
    if (open.has(fd)) throw new Error(`The log opens “${path}” as ${fd}, which it never closed.`);
    let node = find(path);
    if (!node) {
      node = createContent();
      change(step(path, node));
    }
    open.set(fd, { path, node });
    if (truncate) contentOf(fd).resize(clock, 0);
  }
  function moved(path: string, to: string): void {
    const node = find(path);
    if (!node) throw new Error(`The log renames “${path}”, which it never made.`);
    change(step(path, undefined), step(to, node));
  }
  function synced(sync: number): void {
    const { node, begun = 0 } = syncs.get(sync) ?? {};
    if (!node) throw new Error('The log syncs what it never opened.');
    if ('now' in node) names = keepNames(names, node, begun);
    else node.keep(begun);
  }

  return {
    pathOf: (fd) => open.get(fd)?.path,
    apply(entry) {
      clock++;
      if (entry.kind === 'open') opened(entry);
      else if (entry.kind === 'close') open.delete(entry.fd);
      else if (entry.kind === 'write') contentOf(entry.fd).write(clock, entry.offset, entry.data);
      else if (entry.kind === 'resize') contentOf(entry.fd).resize(clock, entry.size);
      else if (entry.kind === 'rename') moved(entry.path, entry.to);
      else if (entry.kind === 'remove') change(step(entry.path, undefined));
      else if (entry.kind === 'folder') change(step(entry.path, { now: new Map(), safe: new Map() }));
      else if (entry.kind === 'sync') syncs.set(entry.sync, { node: open.get(entry.fd)?.node, begun: clock });
      else synced(entry.sync);
    },
    rebuild(target, fate) {
      const left = new Map<Folder, Names>();
      const namesOf = (folder: Folder) => left.get(folder) ?? new Map(folder.safe);
      for (const { steps } of names.filter(() => fate.keepsName()))
        for (const { folder, name, to } of steps) left.set(folder, set(namesOf(folder), name, to));
      build(root, target, namesOf, fate);
    },
  };
}

function set(names: Names, name: string, to: Node | undefined): Names {
  if (to) names.set(name, to);
  else names.delete(name);
  return names;
}

/** Makes the changes in a folder safe, and with them all earlier ones of the same names elsewhere; returns the others. */
function keepNames(names: readonly NameChange[], synced: Folder, before: number): NameChange[] {
  const kept = new Set<NameChange>();
  const steps: Step[] = [];
  for (const change of names.toReversed()) {
    if (change.at >= before) continue;
    const same = ({ folder, name }: Step) => steps.some((each) => each.folder === folder && each.name === name);
    if (!change.steps.some((each) => each.folder === synced || same(each))) continue;
    kept.add(change);
    steps.push(...change.steps);
  }
  for (const change of names)
    if (kept.has(change)) for (const { folder, name, to } of change.steps) set(folder.safe, name, to);
  return names.filter((change) => !kept.has(change));
}

function build(node: Node, target: string, namesOf: (folder: Folder) => Names, fate: Fate): void {
  if ('now' in node) {
    mkdirSync(target);
    for (const [name, each] of namesOf(node)) build(each, join(target, name), namesOf, fate);
  } else writeFileSync(target, node.left(fate));
}
