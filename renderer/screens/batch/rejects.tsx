/** The lines of the input that did not become records, each with its reason. */
import { useEffect, useMemo } from 'react';
import type { BatchRow } from '#contract/batch.ts';
import { saidAgain, t, tn } from '#contract/language/language.ts';
import type { Reject } from '#contract/source.ts';
import type { Column } from '#renderer/grid/columns.ts';
import { PagedGrid } from '#renderer/grid/paged-grid.tsx';
import { Pages } from '#renderer/grid/pages.ts';
import { api } from '#renderer/stores/link.ts';
import { count } from '#renderer/words/numbers.ts';

const columns: readonly Column<Reject>[] = [
  { id: 'line', header: t('Line'), width: 104, align: 'right', text: ({ line }) => count(line) },
  { id: 'reason', header: t('Reason'), width: 360, text: ({ reason }) => saidAgain(reason) },
];

export function Rejects({ row }: { row: BatchRow }) {
  const { id, rejected } = row;
  const pages = useMemo(
    () =>
      new Pages<Reject>(async (skip, limit) => {
        const { data, totalCount } = await api.rejects({ id, skip, limit });
        return { rows: data, total: totalCount };
      }),
    [id],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: during intake the list grows.
  useEffect(() => pages.invalidate(), [pages, rejected]);
  return (
    <>
      <p className="records-bar quiet">
        {tn(
          rejected,
          '{n} line of the input did not become a record. It counts neither as failed nor towards the failure limit.',
          '{n} lines of the input did not become records. They count neither as failed nor towards the failure limit.',
        )}
      </p>
      <div className="records-body">
        <PagedGrid
          label={t('Rejected lines')}
          pages={pages}
          columns={columns}
          empty={null}
          troubleTitle={t('The rejected lines could not be read')}
        />
      </div>
    </>
  );
}
