/** The batch whose page is open: everything about it that its row does not carry, asked for again as it moves. */
import { create } from 'zustand';
import type { BatchDetail } from '#contract/batch.ts';
import { onLeave, onRows, takeRows } from './batches.ts';
import { api, on } from './link.ts';
import { atMostEvery, latest } from './timing.ts';
import { sentenceOf } from './trouble.ts';

interface DetailState {
  id: string;
  detail: BatchDetail | null;
  trouble: string;
}

export const useDetail = create<DetailState>(() => ({ id: '', detail: null, trouble: '' }));
const ask = latest((id: string) => api.show({ id }));

export function openDetail(id: string): void {
  if (useDetail.getState().id !== id) useDetail.setState({ id, detail: null, trouble: '' });
  void loadDetail();
}

export async function loadDetail(): Promise<void> {
  const { id } = useDetail.getState();
  if (!id) return;
  try {
    const detail = await ask(id);
    if (!detail) return;
    useDetail.setState({ detail, trouble: '' });
    takeRows([detail.row]);
  } catch (error) {
    useDetail.setState({ trouble: sentenceOf(error) });
  }
}

/** From whoever has just asked. */
export function takeDetail(detail: BatchDetail): void {
  if (useDetail.getState().id === detail.row.id) useDetail.setState({ detail, trouble: '' });
  takeRows([detail.row]);
}

const reload = atMostEvery(1000, () => void loadDetail());

onRows((changes) => {
  const { id, detail } = useDetail.getState();
  const after = changes.find((change) => change.after.id === id)?.after;
  // Its own answer comes back here as a row: only news may ask again.
  if (after && detail && isNews(detail.row, after)) reload();
});
onLeave((ids) => {
  if (ids.includes(useDetail.getState().id)) void loadDetail();
});
on('reconnected', () => void loadDetail());

function isNews(known: BatchDetail['row'], after: BatchDetail['row']): boolean {
  return (
    known.state !== after.state ||
    known.done !== after.done ||
    known.activity.kind !== after.activity.kind ||
    (after.activity.kind === 'after' && known.activity.kind === 'after' && known.activity.done !== after.activity.done)
  );
}
