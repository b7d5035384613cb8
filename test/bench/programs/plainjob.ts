/** The same list through plainjob, a job queue in SQLite: a job per record, worked off in this process. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { readSettings, tellReport } from '../program.ts';
import { toolLine } from '../tool-line.ts';
import { loadPeer, type PlainJob } from './peer-library.ts';

export interface PlainJobRun {
  peers: string;
  folder: string;
  file: string;
  /** Records of the file that are used. */
  most: number;
}
const { peers, folder, file, most } = readSettings<PlainJobRun>();
const { better, defineQueue, defineWorker } = await loadPeer<PlainJob>(peers, 'plainjob');
const values = readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(0, most);
const { head, line } = toolLine('email');
const silent = () => undefined;
const logger = { error: console.error, warn: console.error, info: silent, debug: silent };

const start = performance.now();
const queue = defineQueue({ connection: better(new Database(join(folder, 'queue.db'))), logger });
queue.addMany('email', values);
const lines: string[] = [];
const worker = defineWorker('email', ({ data }) => void lines.push(line(String(JSON.parse(data)))), {
  queue,
  logger,
  onCompleted: () => {
    if (lines.length === values.length) void worker.stop();
  },
});
await worker.start();
writeFileSync(join(folder, 'output.csv'), head + lines.join(''));
if (lines.length !== values.length) throw new Error(`${lines.length} of ${values.length} jobs were done`);
tellReport(values.length, performance.now() - start);
queue.close();
