/** Which columns the records show and how wide they are: by what was done with them, kept on this computer. */
import { z } from 'zod';
import { create } from 'zustand';
import { keep, recall } from './kept.ts';

const key = 'record-view';
const schema = z.record(
  z.string(),
  z.object({ shown: z.array(z.string()).optional(), widths: z.record(z.string(), z.number()).default({}) }),
);
type Views = z.infer<typeof schema>;
export type RecordView = Views[string];

/** Those used last are kept. */
const most = 60;

const none: RecordView = { widths: {} };
export const useRecordViews = create<{ views: Views }>(() => ({ views: recall(key, schema) ?? {} }));

/** The same tool or flow on the same interface has the same columns. */
export function workKey({
  tool,
  flow,
  interface: design,
}: {
  tool: string;
  flow: string | null;
  interface: string | null;
}) {
  return `${flow ?? tool} ${design ?? ''}`.trim();
}

export function useRecordView(work: string): RecordView {
  return useRecordViews(({ views }) => views[work] ?? none);
}

/** A change without columns brings the usual ones back. */
export function changeView(
  work: string,
  change: { shown?: string[] | undefined; widths?: Record<string, number> },
): void {
  const { [work]: now = none, ...others } = useRecordViews.getState().views;
  const { widths = now.widths } = change;
  const shown = 'shown' in change ? change.shown : now.shown;
  const all = Object.entries({ ...others, [work]: { ...(shown && { shown }), widths } }).slice(-most);
  useRecordViews.setState({ views: Object.fromEntries(all) });
  keep(key, useRecordViews.getState().views);
}
