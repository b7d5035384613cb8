/** The differences: chips by kind, the key, the grid, and the selected record with every column that differs. */
import { Button, Select } from '@mantine/core';
import { IconAlertTriangle, IconEqual, IconPlayerStop } from '@tabler/icons-react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { differences as kinds } from '#contract/comparison.ts';
import { t, tn } from '#contract/language/language.ts';
import { PagedGrid } from '#renderer/grid/paged-grid.tsx';
import type { Pages } from '#renderer/grid/pages.ts';
import { Blank } from '#renderer/parts/blank.tsx';
import { Chips } from '#renderer/parts/chips.tsx';
import { ShowValues, useShowValues } from '#renderer/parts/show-values.tsx';
import {
  chooseKey,
  compareAgain,
  type DifferenceRow,
  differencePages,
  giveUpComparing,
  type Pair,
  showDifferences,
  useComparison,
} from '#renderer/stores/comparison.ts';
import { on } from '#renderer/stores/link.ts';
import { goToRecord } from '#renderer/stores/records.ts';
import { useRefresh } from '#renderer/stores/refresh.ts';
import { countIn, differenceWords, leftOutSentence } from '#renderer/words/difference-words.ts';
import { Comparing } from './comparing.tsx';
import { differenceColumns } from './difference-columns.tsx';
import { DifferenceInspector } from './difference-inspector.tsx';
import { DifferenceIcon } from './difference-pill.tsx';

export function Differences({ pair }: { pair: Pair }) {
  const { view, answer, token } = useComparison();
  const values = useShowValues(token);
  const { masked } = values;
  const pages = useMemo(() => differencePages(token, view, masked), [token, view, masked]);
  // The engine that knew of it is gone.
  useEffect(() => on('reconnected', compareAgain), []);
  // Whoever leaves does not wait any more; what was found is still there for the way back.
  useEffect(() => giveUpComparing, []);
  useRefresh(compareAgain);
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
        <ShowValues of={answer?.confidential} {...values} />
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
    <div className="compare-key row">
      <span className="quiet small" aria-hidden>
        {t('Key')}
      </span>
      <Select
        aria-label={t('Key column: what tells records apart')}
        searchable
        limit={300}
        nothingFoundMessage={t('Nothing found')}
        disabled={known.length === 0}
        data={[...known]}
        value={answer?.key ?? pair.key}
        onChange={(key) => key !== null && key !== answer?.key && chooseKey(key)}
      />
    </div>
  );
}

function Body({ pair, pages }: { pair: Pair; pages: Pages<DifferenceRow> }) {
  useSyncExternalStore(pages.subscribe, pages.snapshot);
  const { phase, trouble } = useComparison();
  const [active, setActive] = useState(0);
  const columns = useMemo(() => differenceColumns(pair), [pair]);
  if (phase === 'working') return <Comparing pair={pair} />;
  if (phase === 'given-up') return <GivenUp />;
  if (phase === 'failed') return <Trouble pair={pair} sentence={trouble} />;
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

function GivenUp() {
  return (
    <Blank
      icon={<IconPlayerStop size={20} />}
      title={t('The comparison was given up')}
      sentence={t('Nothing was changed. It can begin anew at any time.')}
    >
      <Button variant="default" onClick={compareAgain}>
        {t('Compare again')}
      </Button>
    </Blank>
  );
}

function Trouble({ pair, sentence }: { pair: Pair; sentence: string }) {
  return (
    <Blank
      alarming
      icon={<IconAlertTriangle size={20} />}
      title={t('The batches could not be compared')}
      sentence={sentence}
    >
      <Button variant="default" onClick={compareAgain}>
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
