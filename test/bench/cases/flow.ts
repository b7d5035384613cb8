/** Records of every format through an interface and a flow: validate, transform, insert. */
import { type Case, interleave } from '../case.ts';
import { orderFormats } from '../data/orders.ts';
import { perRecord, type Report, type Result, rounded } from '../figures.ts';
import { runProgram } from '../program.ts';

/** What a server of this kind reports of itself for the same work: 192,000 records of JSON in 1,049 s. */
const serverRate = 183;
const leastTimes = 250;

export const flowCase: Case = {
  name: 'flow',
  async run(bench) {
    const programs = Object.fromEntries(
      orderFormats.map((format) => [
        format,
        () => {
          const file = bench.data(format, 192_000);
          return bench.within((folder) => runProgram('flow-run', { folder, file }));
        },
      ]),
    );
    const reports = await interleave(bench.rounds, programs);
    return orderFormats.flatMap((format) => (reports[format] ? [resultOf(format, reports[format])] : []));
  },
};

function resultOf(format: string, report: Report): Result {
  const rate = (report.records * 1_000) / report.wallMs;
  const intake = report.more['intake_ms'] ?? 0;
  return {
    case: `flow ${format.replace('orders-', '')}`,
    records: report.records,
    ...perRecord(report),
    rss_mb: Math.round(report.rssMb),
    reference: `${serverRate} records/s of a server`,
    ratio: rounded(rate / serverRate),
    goal: `≥ ${leastTimes} ×`,
    met: rate >= leastTimes * serverRate,
    note: `${Math.round(rate)} records/s, ${(report.wallMs / 1_000).toFixed(1)} s of which intake ${(intake / 1_000).toFixed(1)} s`,
  };
}

/** A file of a gibibyte in each format: memory must not grow with it. */
export const giantCase: Case = {
  name: 'giant',
  fullOnly: true,
  async run(bench) {
    const results: Result[] = [];
    for (const format of orderFormats) {
      const report = async (records: number) => {
        const file = bench.data(format, records);
        return bench.within((folder) => runProgram('intake', { folder, file }));
      };
      const [small, large] = [await report(500_000), await report(5_000_000)];
      const growth = large.rssMb / small.rssMb;
      results.push({
        case: `giant ${format.replace('orders-', '')}`,
        records: large.records,
        ...perRecord(large),
        rss_mb: Math.round(large.rssMb),
        reference: `${small.records} records, ${Math.round(small.rssMb)} MB`,
        ratio: rounded(growth),
        goal: `≤ ${mostGrowth} ×`,
        met: growth <= mostGrowth,
      });
    }
    return results;
  },
};
const mostGrowth = 1.25;
