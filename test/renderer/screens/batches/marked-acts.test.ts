import { notificationsStore } from '@mantine/notifications';
import { beforeEach, expect, it, vi } from 'vitest';
import { openWindow } from '#test/renderer/stores/window-double.ts';

const window = openWindow();
const { loadListing, useListing } = await import('#renderer/stores/listing.ts');
const { rowOf } = await import('#renderer/stores/batches.ts');
const { markOnly, useMarked } = await import('#renderer/stores/marked.ts');
const { performMarked } = await import('#renderer/screens/batches/marked-acts.tsx');

beforeEach(async () => {
  await loadListing();
  window.forget();
});

const idsIn = (state: string) => [...useListing.getState().ids.values()].filter((id) => rowOf(id)?.state === state);

it('does what is asked to every batch that allows it, and to no other', async () => {
  const paused = idsIn('Paused');
  const finished = idsIn('Completed');
  expect(paused.length * finished.length).toBeGreaterThan(0);
  markOnly([...paused, ...finished]);
  await performMarked('resume');
  const asked = window.asked('act') as { id: string; actions: string[] }[];
  expect(asked.map(({ id }) => id).sort()).toEqual([...paused].sort());
  expect(asked.every(({ actions }) => actions.join() === 'resume')).toBe(true);
});

it('takes deleted batches out of the list and out of the selection, and offers the way back', async () => {
  const finished = idsIn('Completed');
  markOnly(finished);
  await performMarked('delete');
  expect(finished.map(rowOf)).toEqual(finished.map(() => undefined));
  expect(useMarked.getState().ids).toEqual([]);
  const [notice] = notificationsStore.getState().notifications.slice(-1);
  expect(JSON.stringify(notice?.message)).toContain('Undo');
});

it('asks nothing of the engine when the act fits none of them', async () => {
  markOnly(idsIn('Draft'));
  await performMarked('resume');
  await vi.waitFor(() => expect(window.asked('act')).toEqual([]));
});
