/** The columns that the list has now. Whose a batch is stands there only where several organisations have some. */
import { useMemo } from 'react';
import type { Listing } from '#contract/engine-api.ts';
import { type BatchColumn, batchColumns, useBatchColumns } from '#renderer/stores/batch-columns.ts';
import { useListing } from '#renderer/stores/listing.ts';

export function isShared(organisations: Listing['organisations']): boolean {
  return Object.keys(organisations).length > 1;
}

export function columnsOf(chosen: readonly BatchColumn[], own: boolean, shared: boolean): readonly BatchColumn[] {
  if (!shared) return chosen.filter((column) => column !== 'owner');
  return own ? chosen : ['owner', ...chosen];
}

export function useShownColumns(): readonly BatchColumn[] {
  const { shown, own } = useBatchColumns();
  const shared = useListing(({ organisations, workspaces }) => isShared(organisations) || workspaces !== undefined);
  return useMemo(() => columnsOf(shown, own, shared), [shown, own, shared]);
}

export function useOfferedColumns(): readonly BatchColumn[] {
  const shared = useListing(({ organisations, workspaces }) => isShared(organisations) || workspaces !== undefined);
  return columnsOf(batchColumns, true, shared);
}
