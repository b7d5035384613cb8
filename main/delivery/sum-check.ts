/** Whether a batch adds up: no batch is called completed unless what its rows say and what was counted on the way agree. */
import type { Sums } from '#store/sums.ts';

/** What does not add up, each with its numbers; `over`: every record is expected to have an outcome. */
export function disagreements(sums: Sums, total: number, over: boolean): string[] {
  const { input, records, open, late, waiting, failed, exceptions, failedCounted } = sums;
  const { ended, endedCounted, charge, chargeCounted } = sums;
  const pairs: [holds: boolean, sentence: string][] = [
    [input === total, `${total} records were taken in, but the pages hold ${input}`],
    [!over || records === total, `${total} records were taken in, but ${records} have a result`],
    [
      open === late + waiting,
      `${open} records were left open by their pages, but ${late} ended later and ${waiting} wait`,
    ],
    [ended === endedCounted, `${ended} records have ended, but ${endedCounted} were counted`],
    [failed === failedCounted, `${failed} records failed, but ${failedCounted} were counted`],
    [failed === exceptions, `${failed} records failed, but ${exceptions} have a reason`],
    [charge === chargeCounted, `${charge} credits are due, but ${chargeCounted} were counted`],
  ];
  return pairs.filter(([holds]) => !holds).map(([, sentence]) => sentence);
}
