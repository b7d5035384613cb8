/** A worker: does the jobs of `jobs/` for whoever holds the other end of its port. */
import { parentPort, workerData } from 'node:worker_threads';
import { giveWay, serveJobs } from '#crew/worker.ts';
import { tools } from '#tools/index.ts';
import { jobHandlers } from './jobs/handlers.ts';

if (!parentPort) throw new Error('A worker is started by the engine.');
const { handlers, forget } = jobHandlers(tools);
giveWay((workerData as { nice: number }).nice);
serveJobs(parentPort, handlers, forget);
