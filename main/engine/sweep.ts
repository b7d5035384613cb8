/**
 * Looks at what is due for clean-up: a few seconds after a start, once a day while the engine lives, and when it is
 * asked. The time of the last sweep is kept, so that a computer that sleeps through the hour misses nothing.
 */
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { EngineEvents } from '#contract/engine-api.ts';
import { timeText } from '#delivery/process.ts';
import { backupsOf } from '#store/backup.ts';
import { type BatchRecord, setWarned } from '#store/batch.ts';
import { readSetting, saveSetting } from '#store/catalog.ts';
import { write } from '#store/open.ts';
import { cleanUp, removePayload } from './clean-up.ts';
import type { Live } from './live.ts';
import type { Mill } from './mill.ts';
import { earliestExpiry, expiryOf, hasJumped, isNear, isWarned } from './retention.ts';
import type { Entry } from './shelf.ts';
import { clearTransit } from './transit.ts';

export type Expiring = EngineEvents['expiring'];
export interface Sweeper {
  /** Answers the batches that were cleaned up. */
  sweep(): string[];
  /** The rule is another one now: warnings given under the old one do not count. */
  ruleChanged(): void;
  close(): void;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const firstMs = 3_000;
/** A copy made before a change of shape. */
const backupDays = 7;

const notesSchema = z.object({
  /** The last sweep; the time from which warnings count; when people were last told. */
  at: z.number(),
  since: z.number(),
  told: z.number(),
});
type Notes = z.infer<typeof notesSchema>;

/** `tell` answers whether anybody listened. */
export function startSweeper(mill: Mill, asleep: boolean, tell: (expiring: Expiring) => boolean): Sweeper {
  let expiring: Expiring = [];
  const read = (): Notes => notesSchema.catch({ at: 0, since: 0, told: 0 }).parse(readSetting(mill.catalog, 'sweep'));
  const note = (notes: Notes) => saveSetting(mill.catalog, 'sweep', notes);

  function sweep(): string[] {
    const now = mill.now();
    const notes = read();
    const jumped = notes.at > 0 && hasJumped(notes.at, now);
    const since = jumped ? now : notes.since;
    const cleaned: string[] = [];
    const near: Expiring = [];
    for (const entry of mill.shelf.entries()) {
      try {
        if (!jumped) removeOldBackups(entry.folder, now);
        if (entry.row.cleaned !== null) removePayload(entry.folder);
        else if (isCandidate(entry, now)) attend(entry, since, near, cleaned);
      } catch (error) {
        // Tried again tomorrow.
        mill.report(error);
      }
    }
    try {
      if (!jumped) clearTransit(mill);
    } catch (error) {
      mill.report(error);
    }
    expiring = near;
    note({ ...notes, at: now, since, ...(jumped ? { told: 0 } : {}) });
    return cleaned;
  }

  function isCandidate(entry: Entry, now: number): boolean {
    const { live } = entry;
    // Its files are still being written, or pages are still coming home.
    if (live && (live.activity.kind !== 'idle' || live.inFlight.size + live.lateInFlight.size > 0)) return false;
    return isNear(timesOf(entry), mill.settings.retention, now);
  }

  function attend(entry: Entry, since: number, near: Expiring, cleaned: string[]): void {
    const now = mill.now();
    const rested = !entry.live;
    const live = mill.shelf.open(entry);
    try {
      if (!isWarned(live.batch, since, now)) warn(live, now);
      const expires = expiryOf(live.batch, mill.settings.retention);
      if (expires === null) return;
      const { id, label } = live.batch;
      if (now < expires) {
        near.push({ id, label, expires: timeText(expires) });
        return;
      }
      cleanUp(mill, live);
      cleaned.push(id);
    } finally {
      if (rested && live.db.open) mill.shelf.rest(live);
    }
  }

  function warn(live: Live, now: number): void {
    write(live.db, () => setWarned(live.db, now));
    live.batch = { ...live.batch, warned: now };
    mill.shelf.save(live);
    mill.touch(live);
  }

  function look(): void {
    try {
      const now = mill.now();
      if (now - read().at >= dayMs || hasJumped(read().at, now)) sweep();
      const notes = read();
      if (expiring.length && Math.abs(now - notes.told) >= dayMs && tell(expiring)) note({ ...notes, told: now });
    } catch (error) {
      mill.report(error);
    }
  }

  const first = asleep ? undefined : setTimeout(() => begin(), firstMs).unref();
  // Compared with the clock, not counted: hours in which the computer slept have passed as well.
  const timer = asleep ? undefined : setInterval(look, hourMs).unref();
  return {
    sweep,
    ruleChanged() {
      const now = mill.now();
      note({ ...read(), since: now });
      write(mill.catalog, () => {
        for (const entry of mill.shelf.entries()) {
          if (entry.live) continue;
          const expires = earliestExpiry(timesOf(entry), mill.settings.retention, now);
          mill.shelf.stamp(entry, expires === null ? null : timeText(expires));
        }
      });
      for (const { row } of mill.shelf.entries()) mill.touch({ batch: row });
      if (!asleep) sweep();
    },
    close() {
      clearTimeout(first);
      clearInterval(timer);
    },
  };

  function begin(): void {
    try {
      sweep();
    } catch (error) {
      mill.report(error);
    }
    look();
  }
}

function timesOf({ row, live }: Entry): Pick<BatchRecord, 'state' | 'finished' | 'kept' | 'cleaned'> {
  if (live) return live.batch;
  const at = (time: string | null) => (time === null ? null : Date.parse(time));
  return { state: row.state, kept: row.kept, finished: at(row.finished), cleaned: at(row.cleaned) };
}

/** Of a batch its last copy, as long as it is young. */
function removeOldBackups(folder: string, now: number): void {
  const names = backupsOf(join(folder, 'batch.db'));
  for (const [i, name] of names.entries()) {
    const file = join(folder, name);
    if (i < names.length - 1 || now - statSync(file).mtimeMs > backupDays * dayMs) rmSync(file);
  }
}
