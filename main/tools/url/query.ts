/** Reads the query of a URL: how many parameters there are, and what is left without those that only track. */
import { isTracking } from './tracking.ts';

export interface Query {
  readonly count: number;
  /** Without the tracking parameters, in the old order. */
  readonly kept: string;
  /** The names of what was left out, as they stand there. */
  readonly removed: readonly string[];
}

const nothing: Query = { count: 0, kept: '', removed: [] };

export function readQuery(query: string): Query {
  if (query === '') return nothing;
  const parts = query.split('&').filter((part) => part !== '');
  const removed: string[] = [];
  const kept = parts.filter((part) => {
    const equals = part.indexOf('=');
    const name = equals < 0 ? part : part.slice(0, equals);
    if (!isTracking(name)) return true;
    removed.push(name);
    return false;
  });
  return { count: parts.length, kept: kept.join('&'), removed: [...new Set(removed)].sort() };
}
