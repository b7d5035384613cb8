/** An invented report, log and receipt of an invented batch. */
import type { BatchRow } from '#contract/batch.ts';
import type { EngineHandlers } from '#contract/engine-api.ts';
import type { LogLine } from '#contract/log.ts';
import { isFailed } from '#contract/record-state.ts';
import { detailOf } from './detail.ts';
import { recordOf } from './records.ts';

export function makeReports(get: (id: string) => BatchRow): Pick<EngineHandlers, 'report' | 'log' | 'receipt'> {
  return {
    report({ id }) {
      const row = get(id);
      const detail = detailOf(row);
      const seconds = (from: string | null, to: string | null) =>
        from && to ? (Date.parse(to) - Date.parse(from)) / 1_000 : null;
      const run = seconds(row.started, row.finished);
      const perSecond = Array.from({ length: 40 }, (_, i) =>
        Math.round(620 + 180 * Math.sin(i / 3) - (i < 3 ? 400 : 0)),
      );
      return {
        report: 1,
        batch: {
          ...{ id, label: row.label, description: row.description, parent: row.parent, state: row.state },
          ...{ reason: row.reason, message: row.message, over: row.finished !== null },
        },
        source: { ...row.source, encoding: 'utf-8' },
        settings: {
          ...{ tool: row.tool, interface: row.interface, flow: row.flow, column: detail.column },
          ...{ options: detail.options, threshold: row.threshold, pageSize: 500, retry: detail.retry, insert: null },
        },
        times: { created: row.created, ready: row.ready, started: row.started, finished: row.finished },
        durations: {
          draft: seconds(row.created, row.ready),
          queue: seconds(row.ready, row.started),
          run,
          total: seconds(row.created, row.finished),
        },
        counts: {
          ...{ records: row.total, ended: row.done, failed: row.failed, rejected: row.rejected, states: row.counts },
        },
        rates: { perSecond: run ? row.done / run : null, failedPercent: (row.failed * 100) / row.total },
        speed: run ? { step: run / 40, perSecond, peak: Math.max(...perSecond) } : null,
        tries: [
          { tries: 1, records: Math.round(row.done * 0.97) },
          { tries: 2, records: Math.round(row.done * 0.02) },
          { tries: 3, records: Math.round(row.done * 0.01) },
        ],
        credits: { price: row.price, charged: row.charged },
        reasons: detail.reasons,
        facets: detail.facets,
        versions: detail.versions,
        files: [],
      };
    },
    log({ id, levels, text, skip, limit }) {
      const all = linesOf(get(id)).filter(
        (line) => (!levels || levels.includes(line.level)) && `${line.code} ${line.text}`.includes(text),
      );
      return { totalCount: all.length, data: all.slice(skip, skip + limit), cut: false };
    },
    receipt({ id }) {
      const row = get(id);
      if (!row.finished) return null;
      const files = ['input', 'output', 'process', 'error'].map((kind, i) => ({
        ...{ kind, name: `${kind}.csv`, bytes: 18_400_000 >> i, rows: row.total, rowsPerMark: 10_000, marks: [] },
        sha256: `${i}c1e8f0a7b3d9264`.repeat(4),
      }));
      return {
        receipt: 1,
        batch: { id, label: row.label, parent: row.parent, state: row.state },
        program: [{ name: 'batchmill', version: '0.1.0' }],
        ...{ created: row.created, ready: row.ready, started: row.started, finished: row.finished },
        totals: {
          ...{ records: row.total, states: row.counts as Record<string, number> },
          ...{ rejected: row.rejected, charged: row.charged, agree: true },
        },
        files,
      };
    },
  };
}

function linesOf(row: BatchRow): LogLine[] {
  const begun = Date.parse(row.started ?? row.created);
  const event = (at: string | null, text: string): LogLine[] =>
    at
      ? [{ at, level: /Failed|Error/.test(text) ? 'warning' : 'info', record: null, text, code: '', message: '' }]
      : [];
  const failed = Array.from({ length: Math.min(row.done, 9_000) }, (_, i) => recordOf(row, i + 1))
    .filter(({ state }) => isFailed(state))
    .map(({ record, state, code, message }): LogLine => {
      const at = new Date(begun + record * 3).toISOString();
      return { at, level: 'error', record, text: state, code, message };
    });
  return [
    ...event(row.created, `Draft — from ${row.source.name}`),
    ...event(row.ready, 'Ready'),
    ...event(row.started, 'Processing'),
    ...failed,
    ...event(row.finished, row.state),
  ];
}
