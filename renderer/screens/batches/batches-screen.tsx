/** All batches: filtered by kind, searched, newest first, each with the act that a person most likely wants next. */
import '#renderer/parts/page-head.css';
import './batches.css';
import './list-tools.css';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconFileUpload, IconPlus, IconSearch, IconStack2 } from '@tabler/icons-react';
import { useEffect } from 'react';
import { t } from '#contract/language/language.ts';
import { Blank } from '#renderer/parts/blank.tsx';
import { Chips } from '#renderer/parts/chips.tsx';
import { attempt } from '#renderer/parts/notices.tsx';
import { PageHead } from '#renderer/parts/page-head.tsx';
import { SearchField } from '#renderer/parts/search-field.tsx';
import { TourOffer } from '#renderer/parts/tour-offer.tsx';
import { chooseView, clearFilters, isFiltered, loadListing, searchFor, useListing } from '#renderer/stores/listing.ts';
import { chooseFile, takePastedText } from '#renderer/stores/picked.ts';
import { go } from '#renderer/stores/place.ts';
import { viewCounts, viewLabels, views } from '#renderer/words/batch-words.ts';
import { BatchTable } from './batch-table.tsx';
import { ColumnMenu } from './column-menu.tsx';
import { Damage } from './damage.tsx';
import { ExpiringNotice } from './expiring.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { MarkedBar } from './marked-bar.tsx';
import { RemoveSamples } from './remove-samples.tsx';
import { useSampleData } from './sample-data.ts';

export function BatchesScreen() {
  const { phase, view, search, states, trouble, total } = useListing();
  const counts = viewCounts(states);
  usePastedList();
  const empty = phase === 'ready' && counts.all === 0;
  return (
    <div className="page">
      <PageHead title={t('Batches')}>
        <RemoveSamples />
        <Button
          variant="default"
          leftSection={<IconFileUpload size={16} stroke={1.75} />}
          onClick={() => attempt(chooseFile, t('The file was not opened'))}
        >
          {t('Open file')}
        </Button>
        <Button
          data-tour="new-batch"
          leftSection={<IconPlus size={16} stroke={2} />}
          onClick={() => go({ screen: 'new' })}
        >
          {t('New batch')}
        </Button>
      </PageHead>
      <Damage />
      <ExpiringNotice />
      {!empty && (
        <div className="batches-bar">
          <Chips
            label={t('Show batches')}
            chips={views.map((key) => ({
              key,
              label: viewLabels[key],
              n: phase === 'loading' ? undefined : counts[key],
            }))}
            chosen={view}
            onChoose={chooseView}
          />
          <div className="batches-tools">
            <SearchField label={t('Search name, file or tool')} value={search} onChange={searchFor} />
            <FilterMenu />
            <ColumnMenu />
          </div>
        </div>
      )}
      <div className="page-body-plain">
        <section className="card table-card" aria-label={t('Batches')}>
          {phase === 'failed' ? (
            <Trouble sentence={trouble} />
          ) : empty ? (
            <NoBatches />
          ) : phase === 'ready' && total === 0 ? (
            <NothingFound />
          ) : (
            <>
              <BatchTable />
              <MarkedBar />
            </>
          )}
        </section>
      </div>
    </div>
  );
}

function Trouble({ sentence }: { sentence: string }) {
  return (
    <Blank alarming icon={<IconAlertTriangle size={20} />} title={t('The list could not be read')} sentence={sentence}>
      <Button variant="default" onClick={() => void loadListing()}>
        {t('Try again')}
      </Button>
    </Blank>
  );
}

function NoBatches() {
  const { start, busy } = useSampleData();
  return (
    <Blank
      icon={<IconStack2 size={20} />}
      title={t('No batches yet')}
      sentence={t('Drop a file anywhere in this window, paste a list, or start from sample data.')}
    >
      <Button onClick={() => go({ screen: 'new' })}>{t('New batch')}</Button>
      <Button variant="default" loading={busy} onClick={start}>
        {t('Use sample data')}
      </Button>
      <TourOffer />
    </Blank>
  );
}

function NothingFound() {
  const { search, view, filter } = useListing();
  const title = search.trim()
    ? t('Nothing matches “{search}”', { search: search.trim() })
    : isFiltered(filter)
      ? t('No batch fits the filter')
      : t('{view}: no batches', { view: viewLabels[view] });
  return (
    <Blank icon={<IconSearch size={20} />} title={title} sentence={t('All other batches are hidden by the filter.')}>
      <Button variant="default" onClick={clearFilters}>
        {t('Clear filter')}
      </Button>
    </Blank>
  );
}

/** Ctrl+V outside of a text field starts a batch from what was copied. */
function usePastedList(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea') !== null;
      if (typing || text.trim() === '') return;
      event.preventDefault();
      takePastedText(text);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
