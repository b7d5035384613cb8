/** What a watch says of each file: a line for a person, an event for a program. */
import { basename, join, relative } from 'node:path';
import { amount, shortId } from './figures.ts';
import { commandText } from './resume-command.ts';
import { inColourOf, signed } from './state-sign.ts';
import { stateWords } from './summary.ts';
import { harmless } from './table.ts';
import { remark, say } from './terminal.ts';
import type { WatchEvent } from './watch-file.ts';

type Ended = Extract<WatchEvent, { event: 'ended' }>;
type Paused = Extract<WatchEvent, { event: 'paused' }>;

export function watchData(event: WatchEvent): object {
  if (event.event !== 'ended') return event;
  const { row, message, ...rest } = event;
  const { state = null, total = 0, done = 0, failed = 0, rejected = 0 } = row ?? {};
  return { ...rest, state, total, done, failed, rejected, message };
}

/** `folder`: the one that is watched. */
export function tellWatch(event: WatchEvent, folder: string): void {
  if (event.event === 'ended') say(endedLine(event, folder));
  else if (event.event === 'paused') remark(pausedLine(event));
  else remark(`Taken in: ${event.file} (batch ${shortId(event.id)})`);
}

function endedLine({ row, file, fate, folder: place, message }: Ended, folder: string): string {
  const head = inColourOf(row?.state ?? 'Error', signed(row?.state ?? 'Error', fate));
  const told =
    row === null
      ? message
      : `${stateWords[row.state]}, ${amount(row.total, 'record')}, ${amount(row.failed, 'failed', 'failed')}`;
  return `${head}: ${harmless(`${file} → ${join(basename(folder), relative(folder, place))}: ${told}`)}`;
}

function pausedLine({ file, id, reason, message }: Paused): string {
  const why = message === null ? '' : ` ${message}`;
  const how = reason === 'user' ? `the same command: ${commandText()}` : `batchmill resume ${shortId(id)}`;
  return `Paused: ${file} (batch ${shortId(id)}); nothing is lost.${why} Go on with ${how}`;
}
