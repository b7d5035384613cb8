/** Microseconds per address after warm-up, and what the gazetteer costs a worker: run by hand. */
import { prepareGeocode } from './known.ts';
import { addresses } from './known-addresses.ts';
import { otherNames, typos, withCountry, worldCities } from './known-places.ts';

const rounds = 40;
const megabytes = (bytes: number) => Math.round(bytes / 1e5) / 10;

const before = process.memoryUsage();
const run = prepareGeocode();
const start = performance.now();
run(['Berlin']);
const first = performance.now() - start;

function microseconds(queries: readonly string[]): number {
  for (const query of queries) run([query]);
  const began = performance.now();
  for (let round = 0; round < rounds; round++) for (const query of queries) run([query]);
  return Math.round(((performance.now() - began) * 1000) / (rounds * queries.length));
}

const kinds = { worldCities, otherNames, withCountry, addresses, typos };
const speeds = Object.entries(kinds).map(([kind, known]) => [kind, microseconds(known.map(({ query }) => query))]);
const after = process.memoryUsage();
console.log({
  microsecondsPerRecord: Object.fromEntries(speeds),
  springfield: microseconds(['Springfield']),
  notFound: microseconds(['12 Any Street, Xyzzyville, Germany']),
  firstRecordMilliseconds: Math.round(first),
  rss: megabytes(after.rss - before.rss),
  outsideHeap: megabytes(after.arrayBuffers - before.arrayBuffers),
});
