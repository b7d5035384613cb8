import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BatchDetail } from '#contract/batch.ts';
import { idOf } from '#test/renderer/look/more-rows.ts';
import { openWindow } from './window-double.ts';

const id = idOf.draft;
const { asked } = openWindow(['edit']);
const editing = await import('#renderer/stores/editing.ts');
const { openDetail, useDetail } = await import('#renderer/stores/detail.ts');
const { go } = await import('#renderer/stores/place.ts');
const detail = (): BatchDetail => useDetail.getState().detail ?? expect.fail('nothing is open');
const label = () => editing.editedSetup(detail(), editing.editingOf(id)).label;

beforeEach(async () => {
  openDetail(id);
  await vi.waitFor(() => expect(useDetail.getState().detail).not.toBeNull());
  editing.changeDraft(detail(), { label: 'Lost?' });
});

describe('a change that cannot be saved', () => {
  it('stays on screen with the reason until it is given up', async () => {
    await editing.saveDraft(id);
    expect(editing.editingOf(id)).toMatchObject({
      phase: 'failed',
      trouble: expect.stringContaining('could not be read'),
    });
    expect(label()).toBe('Lost?');
    editing.discardChanges(id);
    expect(label()).toBe('Customers of the new shop');
    expect(editing.editingOf(id).phase).toBe('saved');
  });

  it('is not run without it', async () => {
    go({ screen: 'edit', id });
    await editing.runDraft();
    expect(asked('edit')).not.toEqual([]);
    expect(asked('act')).toEqual([]);
  });
});
