/** What can happen to the files of a batch while nobody looks: a random one of these, told in words. */
import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

export interface Victim {
  folder: string;
  /** The folder of another batch, and of the same one at an earlier moment. */
  other: string;
  earlier: string;
}

export function wound(random: () => number, victim: Victim): string {
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const file = join(victim.folder, 'batch.db');
  const log = `${file}-wal`;
  const logged = existsSync(log) && statSync(log).size > 0;
  const kinds: Record<string, () => string> = {
    overwrite: () => overwrite(random, logged && random() < 0.4 ? log : file),
    overwrites: () => Array.from({ length: 8 }, () => overwrite(random, file)).join(', '),
    truncate: () => {
      const hurt = logged && random() < 0.4 ? log : file;
      const size = Math.floor(random() * statSync(hurt).size);
      truncateSync(hurt, size);
      return `${hurt.slice(-12)} cut to ${size}`;
    },
    empty: () => {
      truncateSync(file, 0);
      return 'emptied';
    },
    remove: () => {
      rmSync(file);
      return 'removed';
    },
    garbage: () => {
      writeFileSync(file, Buffer.from(Array.from({ length: 50_000 }, () => Math.floor(random() * 256))));
      return 'garbage';
    },
    'foreign log': () => {
      const from = pick([victim.other, victim.earlier]);
      copyFileSync(join(from, 'batch.db-wal'), log);
      return `the log of ${from === victim.other ? 'another batch' : 'an earlier moment'}`;
    },
    'lost log': () => {
      rmSync(log, { force: true });
      return 'without its log';
    },
    exchange: () => {
      copyFileSync(join(victim.other, 'batch.db'), file);
      return 'the database of another batch';
    },
    index: () => {
      writeFileSync(`${file}-shm`, Buffer.alloc(32_768, Math.floor(random() * 256)));
      return 'a strange -shm';
    },
  };
  // Most damage is bytes that change.
  const name = random() < 0.5 ? 'overwrite' : pick(Object.keys(kinds));
  return `${name}: ${kinds[name]?.() ?? ''}`;
}

/** 1, 16, 512 or 4096 bytes: noise, zeros, or a piece of the same file from elsewhere. */
function overwrite(random: () => number, file: string): string {
  const bytes = readFileSync(file);
  const size = [1, 16, 512, 4_096][Math.floor(random() * 4)] ?? 1;
  const at = Math.floor(random() * Math.max(1, bytes.length - size));
  const from = Math.floor(random() * Math.max(1, bytes.length - size));
  const noise = Buffer.from(Array.from({ length: size }, () => Math.floor(random() * 256)));
  const piece = [noise, Buffer.alloc(size), bytes.subarray(from, from + size)][Math.floor(random() * 3)] ?? noise;
  const handle = openSync(file, 'r+');
  writeSync(handle, piece, 0, piece.length, at);
  closeSync(handle);
  return `${piece.length} bytes of ${file.slice(-12)} at ${at}`;
}
