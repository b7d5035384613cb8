/** The saved interfaces, or the saved flows: what each is, and what can be done with it. */
import '#renderer/parts/page-head.css';
import './design-list.css';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconFileImport, IconForms, IconPlus, IconRoute, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { DesignKind, DesignRow } from '#contract/design.ts';
import { t } from '#contract/language/language.ts';
import { Blank } from '#renderer/parts/blank.tsx';
import { Bone } from '#renderer/parts/bone.tsx';
import { attempt } from '#renderer/parts/notices.tsx';
import { PageHead } from '#renderer/parts/page-head.tsx';
import { SearchField } from '#renderer/parts/search-field.tsx';
import { type Column, Table } from '#renderer/parts/table.tsx';
import { importDesign, loadDesigns, useDesigns } from '#renderer/stores/designs.ts';
import { go } from '#renderer/stores/place.ts';
import { designWords } from '#renderer/words/design-words.ts';
import { DesignLine } from './design-line.tsx';

const empty: Readonly<Record<DesignKind, { title: string; sentence: string }>> = {
  interface: {
    title: t('No interfaces yet'),
    sentence: t(
      'An interface says what the columns of a file mean: which fields a record has, where each comes from, and what it must hold. Make one from a sample file, and use it for every file of that kind.',
    ),
  },
  flow: {
    title: t('No flows yet'),
    sentence: t(
      'A flow says what is done with each record: rules to meet, fields to change, tools to run, places to find, and where it is stored. Make one, and run batches with it.',
    ),
  },
};

export function openDesign(kind: DesignKind, name: string | null): void {
  go(kind === 'flow' ? { screen: 'flow', name } : { screen: 'interface', name });
}

export function DesignList({ kind }: { kind: DesignKind }) {
  const { rows, trouble } = useDesigns((state) => state[kind]);
  const [search, setSearch] = useState('');
  const { Many, find, create } = designWords[kind];
  useEffect(() => void loadDesigns(kind), [kind]);
  const wanted = search.trim().toLowerCase();
  const found = rows?.filter(({ name, description }) => `${name} ${description}`.toLowerCase().includes(wanted));
  return (
    <div className="page">
      <PageHead title={Many}>
        {(rows?.length ?? 0) > 0 && <SearchField label={find} value={search} onChange={setSearch} />}
        <Import kind={kind} />
        <New kind={kind}>{create}</New>
      </PageHead>
      <div className="page-body-plain">
        <section className={found?.length ? 'card table-card designs-card' : 'card table-card'} aria-label={Many}>
          {trouble ? (
            <Trouble kind={kind} sentence={trouble} />
          ) : !rows || !found ? (
            <Bones />
          ) : rows.length === 0 ? (
            <Blank icon={icons[kind]} {...empty[kind]}>
              <New kind={kind}>{create}</New>
              <Import kind={kind} />
            </Blank>
          ) : found.length === 0 ? (
            <Blank
              icon={<IconSearch size={20} />}
              title={t('Nothing matches “{search}”', { search: search.trim() })}
              sentence={t('Names and descriptions were searched.')}
            >
              <Button variant="default" onClick={() => setSearch('')}>
                {t('Clear search')}
              </Button>
            </Blank>
          ) : (
            <Rows kind={kind} rows={found} />
          )}
        </section>
      </div>
    </div>
  );
}

const icons: Readonly<Record<DesignKind, ReactNode>> = {
  interface: <IconForms size={20} />,
  flow: <IconRoute size={20} />,
};

function Rows({ kind, rows }: { kind: DesignKind; rows: readonly DesignRow[] }) {
  const { Parts } = designWords[kind];
  const columns: Column[] = [
    { key: 'name', label: t('Name') },
    { key: 'parts', label: Parts, className: 'cell-number designs-number' },
    { key: 'version', label: t('Version'), className: 'cell-number designs-number' },
    ...(kind === 'interface' ? [{ key: 'scope', label: t('Offered for'), className: 'designs-scope' }] : []),
    { key: 'used', label: t('Batches'), className: 'cell-number designs-number' },
    { key: 'saved', label: t('Saved'), className: 'designs-saved' },
    { key: 'acts', label: t('Actions'), className: 'cell-acts designs-acts', spoken: true },
  ];
  return (
    <Table columns={columns}>
      {rows.map((row) => (
        <DesignLine key={row.name} row={row} onOpen={() => openDesign(kind, row.name)} />
      ))}
    </Table>
  );
}

function New({ kind, children }: { kind: DesignKind; children: ReactNode }) {
  return (
    <Button leftSection={<IconPlus size={16} stroke={2} />} onClick={() => openDesign(kind, null)}>
      {children}
    </Button>
  );
}

function Import({ kind }: { kind: DesignKind }) {
  return (
    <Button
      variant="default"
      leftSection={<IconFileImport size={16} stroke={1.75} />}
      onClick={() => attempt(() => importDesign(kind), t('Nothing was imported'))}
    >
      {t('Import')}
    </Button>
  );
}

function Trouble({ kind, sentence }: { kind: DesignKind; sentence: string }) {
  return (
    <Blank alarming icon={<IconAlertTriangle size={20} />} title={t('The list could not be read')} sentence={sentence}>
      <Button variant="default" onClick={() => void loadDesigns(kind)}>
        {t('Try again')}
      </Button>
    </Blank>
  );
}

function Bones() {
  return (
    <div className="designs-bones" aria-hidden>
      {[180, 220, 150].map((width) => (
        <Bone key={width} width={width} />
      ))}
    </div>
  );
}
