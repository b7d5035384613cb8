/** The report of a batch as it stands, as data for whoever shows it. */
import type { BatchReport } from '#contract/report.ts';
import type { Moved } from '#crew/worker.ts';
import { openView } from '#delivery/batch-view.ts';
import { reportOf } from '#delivery/report.ts';

export async function reportJob({ folder }: { folder: string }): Promise<Moved<BatchReport>> {
  const view = openView(folder);
  try {
    return { answer: await reportOf(view, folder), transfer: [] };
  } finally {
    view.close();
  }
}
