/** The jobs by name, with what one thread keeps between them. */
import type { JobHandlers, Session } from '#crew/worker.ts';
import { doStep } from '#delivery/after.ts';
import type { Progress } from '#delivery/blocks-file.ts';
import { deliver } from '#delivery/delivery.ts';
import { type VerifySession, verify } from '#delivery/verify.ts';
import { readRejects } from '#store/reject.ts';
import type { Toolbox } from '#tools/toolbox.ts';
import { alikeJob, alikeRowsJob, seekAlikeJob, writeAlikeJob } from './alike-job.ts';
import { arrangeJob } from './arrange-job.ts';
import { setUpBench } from './bench.ts';
import { bundleColumnsJob, packBundleJob, readBundleJob, unpackBundleJob } from './bundle-job.ts';
import { checkJob, sumsOf } from './check-job.ts';
import { changedRecordsJob, compareJob, contrastJob, differencesJob } from './compare-job.ts';
import { forecastJob } from './forecast-job.ts';
import { gatherJob } from './gather-job.ts';
import { checkListJob, inspectJob } from './inspect-job.ts';
import { intakeJob } from './intake-job.ts';
import type { Jobs } from './jobs.ts';
import { lateJob } from './late-job.ts';
import { logJob, startLog } from './log-job.ts';
import { digestJob, makeJob } from './make-job.ts';
import { openBatches } from './open-batches.ts';
import { pageJob } from './page-job.ts';
import { planJob } from './plan-job.ts';
import { previewJob } from './preview-job.ts';
import { recordJob } from './record-job.ts';
import { keepReadings, recordsJob } from './records-job.ts';
import { mendedRecordsJob, repairJob } from './repair-job.ts';
import { reportJob } from './report-job.ts';
import { suggestJob } from './suggest-job.ts';
import { tryJob } from './try-job.ts';
import { writeComparisonJob } from './write-comparison-job.ts';

export function jobHandlers(tools: Toolbox): { handlers: JobHandlers<Jobs>; forget: (folder: string) => void } {
  const benches = openBatches(setUpBench(tools));
  const readings = openBatches(keepReadings());
  const logs = openBatches(startLog);
  return {
    handlers: {
      plan: (order, session) => planJob(tools, order, session),
      inspect: (order, session) => inspectJob(tools, order, session),
      preview: (order, session) => previewJob(tools, order, session),
      forecast: (order) => forecastJob(tools, order),
      alike: (order) => alikeJob(order),
      seekAlike: seekAlikeJob,
      alikeRows: (order) => alikeRowsJob(order),
      writeAlike: writeAlikeJob,
      compare: compareJob,
      contrast: contrastJob,
      differences: (order) => differencesJob(order),
      writeComparison: writeComparisonJob,
      changedRecords: changedRecordsJob,
      repair: (order) => repairJob(tools, order),
      mendedRecords: (order) => mendedRecordsJob(tools, order),
      suggest: suggestJob,
      checkList: (order) => checkListJob(tools, order),
      intake: (order, session) => intakeJob(tools, order, session),
      warm: ({ folder }) => {
        benches.open(folder);
        return { answer: null, transfer: [] };
      },
      check: (order) => checkJob(order),
      sum: ({ folder }) => ({ answer: sumsOf(folder), transfer: [] }),
      page: pageJob(benches),
      late: lateJob(benches),
      gather: (order) => gatherJob(tools, order),
      try: (order) => tryJob(tools, order),
      records: recordsJob(readings),
      arrange: arrangeJob,
      record: recordJob(readings),
      log: logJob(logs),
      report: reportJob,
      rejects: ({ folder, skip, limit }) => ({
        answer: readRejects(readings.open(folder).db, skip, limit),
        transfer: [],
      }),
      deliver: async (order, session) => ({ answer: await deliver(order, session), transfer: [] }),
      make: makeJob,
      digest: digestJob,
      after: async (order, session) => ({ answer: await doStep(order, session), transfer: [] }),
      packBundle: (order) => packBundleJob(tools, order),
      bundleColumns: (order) => bundleColumnsJob(tools, order),
      readBundle: readBundleJob,
      unpackBundle: unpackBundleJob,
      verify: async (order, session) => ({ answer: await verify(tools, order, told(session)), transfer: [] }),
    },
    forget(folder) {
      benches.forget(folder);
      readings.forget(folder);
      logs.forget(folder);
    },
  };
}

/** Tells how far a check has come, a hundred times at most. */
function told({ signal, send }: Session<Progress>): VerifySession {
  let [done, said] = [0, 0];
  return {
    signal,
    passed(of) {
      if (++done - said < of / 100) return;
      said = done;
      // Nobody waits for this; that the check was given up is heard elsewhere.
      send({ done, of: Math.max(done, of) }).catch(() => undefined);
    },
  };
}
