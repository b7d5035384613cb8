/** The differences: chips by kind, the key, the grid, and the selected record with every column that differs. */
import { Button, Select } from '@mantine/core';
import { IconAlertTriangle, IconEqual } from '@tabler/icons-react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { differences as kinds } from '#contract/comparison.ts';
import { t, tn } from '#contract/language/language.ts';
import { PagedGrid } from '#renderer/grid/paged-grid.tsx';
import type { Pages } from '#renderer/grid/pages.ts';
import { Blank } from '#renderer/parts/blank.tsx';
import { Chips } from '#renderer/parts/chips.tsx';
import { useRow } from '#renderer/stores/batches.ts';
import { useNow } from '#renderer/stores/clock.ts';
import {
  chooseKey,
  type DifferenceRow,
  differencePages,
  type Pair,
  showDifferences,
  useComparison,
} from '#renderer/stores/comparison.ts';
import { on } from '#renderer/stores/link.ts';
import { goToRecord } from '#renderer/stores/records.ts';
import { sentenceOf } from '#renderer/stores/trouble.ts';
import { comparingSentence, countIn, differenceWords, leftOutSentence } from '#renderer/words/difference-words.ts';
import { duration } from '#renderer/words/times.ts';
import { differenceColumns } from './difference-columns.tsx';
import { DifferenceInspector } from './difference-inspector.tsx';
import { DifferenceIcon } from './difference-pill.tsx';

export function Differences({ pair }: { pair: Pair }) {
  const { view, answer } = useComparison();
  const pages = useMemo(() => differencePages(pair, view), [pair, view]);
  useEffect(() => on('reconnected', () => pages.invalidate()), [pages]);
  const leftOut = answer ? leftOutSentence(answer) : '';
  return (
    <>
      <div className="records-bar compare-bar">
        <Chips
          label={t('Show differences')}
          chips={[
            { key: 'all', label: t('All differences'), n: answer ? countIn(answer.counts, 'all') : undefined },
            ...kinds.map((key) => ({
              key,
              label: differenceWords[key].label,
              n: answer?.counts[key],
              icon: <DifferenceIcon kind={key} />,
            })),
          ]}
          chosen={view}
          onChoose={showDifferences}
        />
        <div className="grow" />
        <KeyChoice pair={pair} />
      </div>
      {leftOut && <p className="compare-left-out quiet small wrap">{leftOut}</p>}
      <Body pair={pair} pages={pages} />
    </>
  );
}

/** With an unusual key the way back to the usual one must stay, also when nothing can be compared by it. */
function KeyChoice({ pair }: { pair: Pair }) {
  const answer = useComparison((state) => state.answer);
  const [known, setKnown] = useState<readonly string[]>([]);
  useEffect(() => {
    if (answer) setKnown([...new Set([answer.key, ...answer.columns])]);
  }, [answer]);
  return (
    <Select
      className="compare-key"
      aria-label={t('Key column: what tells records apart')}
      leftSection={<span className="quiet small">{t('Key')}</span>}
      leftSectionWidth={40}
      searchable
      limit={300}
      nothingFoundMessage={t('Nothing found')}
      disabled={known.length === 0}
      data={[...known]}
      value={answer?.key ?? pair.key}
      onChange={(key) => key !== null && key !== answer?.key && chooseKey(key)}
    />
  );
}

function Body({ pair, pages }: { pair: Pair; pages: Pages<DifferenceRow> }) {
  useSyncExternalStore(pages.subscribe, pages.snapshot);
  const [active, setActive] = useState(0);
  const columns = useMemo(() => differenceColumns(pair), [pair]);
  const waiting = pages.total === undefined && pages.trouble === undefined;
  useEffect(() => {
    if (waiting) pages.want(0, 1);
  }, [pages, waiting]);
  if (waiting) return <Comparing pair={pair} />;
  if (pages.trouble !== undefined) return <Trouble pair={pair} pages={pages} />;
  return (
    <div className="records-body">
      <PagedGrid
        label={t('Differences')}
        pages={pages}
        columns={columns}
        empty={<Nothing />}
        troubleTitle={t('The batches could not be compared')}
        onActive={setActive}
        onOpen={(at) => openRecord(pair, pages.get(at))}
      />
      {(pages.total ?? 0) > 0 && <DifferenceInspector pair={pair} row={pages.get(active)} />}
    </div>
  );
}

function Trouble({ pair, pages }: { pair: Pair; pages: Pages<DifferenceRow> }) {
  return (
    <Blank
      alarming
      icon={<IconAlertTriangle size={20} />}
      title={t('The batches could not be compared')}
      sentence={sentenceOf(pages.trouble)}
    >
      <Button variant="default" onClick={() => pages.invalidate()}>
        {t('Try again')}
      </Button>
      {pair.key !== null && (
        <Button variant="default" onClick={() => chooseKey(null)}>
          {t('Use the usual key')}
        </Button>
      )}
    </Blank>
  );
}

function openRecord(pair: Pair, row: DifferenceRow | undefined): void {
  if (!row) return;
  if (row.after !== null) goToRecord(row.after, pair.after);
  else if (row.before !== null) goToRecord(row.before, pair.before);
}

function Comparing({ pair }: { pair: Pair }) {
  const [before, after] = [useRow(pair.before), useRow(pair.after)];
  const [since] = useState(Date.now);
  const took = useNow(1_000) - since;
  return (
    <div className="records-body compare-waiting" role="status">
      <div className="compare-meter" role="progressbar" aria-label={t('Comparing')}>
        <i />
      </div>
      <p className="num">
        {before && after ? comparingSentence(before.total, after.total) : t('Comparing')}
        {took >= 2_000 && `, ${t('{time} so far', { time: duration(took) })}`}
      </p>
      <p className="quiet small">{t('Every record of both is read. Leave this page if you do not want to wait.')}</p>
    </div>
  );
}

function Nothing() {
  const { answer, view } = useComparison();
  const same = answer?.counts.same ?? 0;
  const icon = <IconEqual size={20} />;
  if (!answer || countIn(answer.counts, 'all') === 0) {
    const sentence =
      same === 1
        ? t('The one record of both is the same.')
        : tn(same, '{n} record are the same in both batches.', '{n} records are the same in both batches.');
    return (
      <Blank
        icon={icon}
        title={t('Nothing differs')}
        sentence={view === 'same' ? t('No record is in both.') : sentence}
      />
    );
  }
  const { label, about } = view === 'all' ? { label: '', about: '' } : differenceWords[view];
  return (
    <Blank
      icon={icon}
      title={t('{label}: no records', { label })}
      sentence={t('None of the records is so: {about}', { about })}
    >
      <Button variant="default" onClick={() => showDifferences('all')}>
        {t('Show all differences')}
      </Button>
    </Blank>
  );
}
