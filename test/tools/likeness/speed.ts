/** Seconds and memory for a hundred thousand records: run by hand. */
import { people } from './people.ts';
import { allFields, find, quality } from './quality.ts';

const entries = people(67_000, 5);
const before = process.memoryUsage().rss;
const start = process.cpuUsage();
const found = find(entries, allFields);
const { user, system } = process.cpuUsage(start);
console.log({
  records: entries.length,
  seconds: (user + system) / 1e6,
  megabytes: Math.round((process.memoryUsage().rss - before) / 1e6),
  ...quality(entries, found),
});
