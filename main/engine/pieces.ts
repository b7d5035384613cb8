/** Takes the next piece of work of a batch: open records whose time has come, or else its next page. */
import { dueRecords } from '#store/exception.ts';
import { type Live, lookForDue } from './live.ts';
import { isSuspect } from './lost.ts';

export type Piece = { kind: 'page'; no: number; n: number } | { kind: 'late'; records: number[]; n: number };

export function hasPiece(live: Live, now: number): boolean {
  return live.waiting.length > 0 || isDue(live, now);
}

/** A clock that was set back leaves times behind that are too far away: they have come, too. */
function isDue({ nextDue, batch }: Live, now: number): boolean {
  return nextDue !== undefined && (nextDue <= now || nextDue > farthest(batch.definition, now));
}
const farthest = ({ retry }: Live['batch']['definition'], now: number) => now + retry.most * 1_000 + 60_000;

/** What is taken is held by the caller: it is in flight from here on. */
export function takePiece(live: Live, now: number): Piece | undefined {
  const records = isDue(live, now) ? takeDue(live, now) : [];
  if (records.length) return { kind: 'late', records, n: records.length };
  const page = live.waiting.pop();
  if (!page) return undefined;
  live.inFlight.set(page.no, page.n);
  return { kind: 'page', ...page };
}

function takeDue(live: Live, now: number): number[] {
  const { pageSize } = live.batch.definition;
  const limit = pageSize + live.lateInFlight.size;
  const due = dueRecords(live.db, { now, farthest: farthest(live.batch.definition, now), limit });
  const free = due.filter(({ record }) => !live.lateInFlight.has(record));
  // One that is suspected of bringing workers down goes alone, so that it harms no other.
  const suspect = free.find(({ record, code }) => isSuspect(code) || live.losses.has(-record));
  const taken = suspect ? [suspect] : free.slice(0, pageSize);
  for (const { record, state } of taken) live.lateInFlight.set(record, state);
  // Everything that is due is held: looked at again when some of it comes home.
  if (taken.length === free.length) live.nextDue = undefined;
  return taken.map(({ record }) => record);
}

/** Gives back what could not be done. */
export function giveBack(live: Live, piece: Piece): void {
  if (piece.kind === 'page') {
    live.inFlight.delete(piece.no);
    live.waiting.push({ no: piece.no, n: piece.n });
  } else {
    for (const record of piece.records) live.lateInFlight.delete(record);
    lookForDue(live);
  }
}
