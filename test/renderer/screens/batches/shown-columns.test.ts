import { describe, expect, it, vi } from 'vitest';

vi.mock('#renderer/stores/listing.ts', () => ({ useListing: () => ({}) }));
vi.mock('#renderer/stores/batch-columns.ts', () => ({ batchColumns: [], useBatchColumns: () => ({}) }));
const { columnsOf, isShared } = await import('#renderer/screens/batches/shown-columns.ts');

describe('the columns of the list', () => {
  it('say whose a batch is only where several organisations have some', () => {
    expect(isShared({})).toBe(false);
    expect(isShared({ home: 12 })).toBe(false);
    expect(isShared({ home: 12, east: 1 })).toBe(true);
    expect(columnsOf(['progress', 'owner'], true, false)).toEqual(['progress']);
    expect(columnsOf(['progress'], false, true)).toEqual(['owner', 'progress']);
  });

  it('stay as they were chosen by a person', () => {
    expect(columnsOf(['progress'], true, true)).toEqual(['progress']);
    expect(columnsOf(['progress', 'owner'], true, true)).toEqual(['progress', 'owner']);
  });
});
