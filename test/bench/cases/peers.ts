/** The same e-mails through job queues that others build such work on. Their time per record grows with every job. */
import { type Bench, type Case, interleave } from '../case.ts';
import type { Report } from '../figures.ts';
import { findPeers } from '../peers.ts';
import { runProgram } from '../program.ts';
import type { BullMqRun } from '../programs/bullmq.ts';
import type { PlainJobRun } from '../programs/plainjob.ts';
import { isRedisThere, startRedis } from '../redis.ts';
import { type Comparison, compared, engineRun, skipped } from './comparison.ts';

const records = 100_000;
/** A job per record takes so long that a part of the list has to do; its time is the same for every job. */
const jobs = 20_000;
const quickJobs = 5_000;
const pageSize = 500;

const perRecord: Comparison = {
  case: 'bullmq, job per record',
  reference: 'BullMQ and Redis, CPU without Redis',
  figure: 'wall',
  least: 30,
};
const perPage: Comparison = { ...perRecord, case: 'bullmq, page per job', least: 1.5 };
const plainjob: Comparison = { case: 'plainjob', reference: 'plainjob, job per record', figure: 'wall', least: 25 };

const skip = ({ case: name, reference, least }: Comparison, why: string) =>
  skipped(name, reference, `≥ ${least} ×`, why);

export const bullMqCase: Case = {
  name: 'bullmq',
  async run(bench) {
    const missing = isRedisThere() ? undefined : 'there is no redis-server on PATH (Debian: redis-server)';
    const peers = missing === undefined ? findPeers() : { missing };
    if ('missing' in peers) return [skip(perRecord, peers.missing), skip(perPage, peers.missing)];
    const file = bench.data('email', records);
    const queued = (perJob: number, most: number) => () =>
      queuedRun(bench, { peers: peers.folder, file, perJob, most });
    const { ours, byRecord, byPage } = await interleave(bench.rounds, {
      ours: engineRun(bench, 'email', file),
      byRecord: queued(1, bench.quick ? quickJobs : jobs),
      byPage: queued(pageSize, records),
    });
    return [compared(ours, byRecord, perRecord), compared(ours, byPage, perPage)];
  },
};

function queuedRun(bench: Bench, settings: Omit<BullMqRun, 'port' | 'folder'>): Promise<Report> {
  return bench.within(async (folder) => {
    const redis = await startRedis(folder);
    try {
      return await runProgram('bullmq', { ...settings, folder, port: redis.port } satisfies BullMqRun);
    } finally {
      await redis.stop();
    }
  });
}

export const plainJobCase: Case = {
  name: 'plainjob',
  async run(bench) {
    const peers = findPeers();
    if ('missing' in peers) return [skip(plainjob, peers.missing)];
    const file = bench.data('email', records);
    const most = bench.quick ? quickJobs : jobs;
    const { ours, theirs } = await interleave(bench.rounds, {
      ours: engineRun(bench, 'email', file),
      theirs: () =>
        bench.within((folder) =>
          runProgram('plainjob', { peers: peers.folder, folder, file, most } satisfies PlainJobRun),
        ),
    });
    return [compared(ours, theirs, plainjob)];
  },
};
