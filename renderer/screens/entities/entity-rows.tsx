/** The rows of one entity in the order of their keys, with the selected one in full beside them. */
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { EntityListing } from '#contract/engine-api.ts';
import { t } from '#contract/language/language.ts';
import type { Column } from '#renderer/grid/columns.ts';
import { PagedGrid } from '#renderer/grid/paged-grid.tsx';
import { Pages } from '#renderer/grid/pages.ts';
import { BatchLink } from '#renderer/parts/batch-link.tsx';
import { Blank } from '#renderer/parts/blank.tsx';
import { batchName } from '#renderer/stores/batch-names.ts';
import { useEntities } from '#renderer/stores/entities.ts';
import { api } from '#renderer/stores/link.ts';
import { openBatch } from '#renderer/stores/place.ts';
import { type Field, fieldsOf } from '#renderer/words/entity-words.ts';
import { EntityInspector } from './entity-inspector.tsx';

export type EntityRow = EntityListing['rows'][number];

/** Columns are made of the fields of so many rows; the inspector shows every field of each. */
const looked = 200;

export function EntityRows({ entity, beat }: { entity: string; beat: number }) {
  const typed = useEntities((state) => state.search.trim());
  const [search] = useDebouncedValue(typed, 200);
  const pages = useMemo(
    () =>
      new Pages<EntityRow>(async (skip, limit) => {
        const { rows, totalCount } = await api.entities({ entity, ...(search ? { search } : {}), skip, limit });
        return { rows, total: totalCount };
      }),
    [entity, search],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the beat is the news.
  useEffect(() => pages.invalidate(), [pages, beat]);
  const columns = useColumns(pages);
  const [active, setActive] = useState(0);
  return (
    <>
      <PagedGrid
        label={t('Rows of {entity}', { entity })}
        pages={pages}
        columns={columns}
        empty={<NoKey entity={entity} search={search} />}
        troubleTitle={t('The rows could not be read')}
        onActive={setActive}
        onOpen={(row) => {
          const batch = pages.get(row)?.batch;
          if (batch) openBatch(batch);
        }}
      />
      <EntityInspector row={pages.total ? pages.get(active) : undefined} />
    </>
  );
}

function useColumns(pages: Pages<EntityRow>): readonly Column<EntityRow>[] {
  const version = useSyncExternalStore(pages.subscribe, pages.snapshot);
  // As text, so that the columns stay the same ones as long as they are equal.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version tells that rows have come.
  const fields = useMemo(() => {
    const rows = Array.from({ length: looked }, (_, i) => pages.get(i));
    return JSON.stringify(columnsOf(rows.filter((row) => row !== undefined)));
  }, [pages, version]);
  return useMemo(() => {
    const { key, fields: others } = JSON.parse(fields) as ReturnType<typeof columnsOf>;
    return [keyColumn(key), ...others.map(column), batch];
  }, [fields]);
}

function columnsOf(rows: readonly EntityRow[]): { key: number; fields: Field[] } {
  return { key: Math.max(0, ...rows.map(({ key }) => key.length)), fields: fieldsOf(rows) };
}

function keyColumn(length: number): Column<EntityRow> {
  const width = Math.max(96, Math.min(240, length * 7.5 + 24));
  return { id: 'key', header: t('Key'), width, mono: true, text: (row) => row.key };
}

const batch: Column<EntityRow> = {
  id: 'batch',
  header: t('Stored by'),
  width: 104,
  text: (row) => batchName(row.batch),
  cell: (row) => <BatchLink id={row.batch} inGrid />,
};

function column({ name, length }: Field): Column<EntityRow> {
  return {
    id: `field ${name}`,
    header: name,
    width: Math.max(64, Math.min(200, length * 7 + 24)),
    text: ({ data }) => data[name] ?? '',
  };
}

function NoKey({ entity, search }: { entity: string; search: string }) {
  if (!search) {
    return (
      <Blank
        icon={<IconSearch size={20} />}
        title={t('{entity} is empty', { entity })}
        sentence={t('Its rows appear as soon as a batch has stored some.')}
      />
    );
  }
  return (
    <Blank
      icon={<IconSearch size={20} />}
      title={t('No key holds “{search}”', { search })}
      sentence={t('Only the keys of {entity} are searched, letter by letter as they were stored.', { entity })}
    >
      <Button variant="default" onClick={() => useEntities.setState({ search: '' })}>
        {t('Clear search')}
      </Button>
    </Blank>
  );
}
