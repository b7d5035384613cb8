/** What the records are filtered and sorted by, each to be taken off; how far the engine has looked; and from when it is. */
import './filter.css';
import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconRefresh, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { BatchDetail, BatchRow } from '#contract/batch.ts';
import { t, tn } from '#contract/language/language.ts';
import { arrangeAgain, giveUp, useArranged } from '#renderer/stores/arranged.ts';
import { filterRecords, isArranged, useRecords } from '#renderer/stores/records.ts';
import { conditionSentence } from '#renderer/words/condition-words.ts';
import { count, percent } from '#renderer/words/numbers.ts';
import { moment } from '#renderer/words/times.ts';
import { columnName } from './column-names.ts';

export function FilterLine({ row, detail }: { row: BatchRow; detail: BatchDetail | null }) {
  const { filter } = useRecords();
  const { where, sort, code } = filter;
  const { wanted, trouble } = useArranged();
  if (!isArranged(filter) && code === '' && !wanted && !trouble) return null;
  return (
    <div className="filter-line">
      {code && (
        <Off name={t('Show every reason, not only {code}', { code })} onTake={() => filterRecords({ code: '' })}>
          <span className="mono">{code}</span>
        </Off>
      )}
      {where.map((condition, i) => {
        const words = conditionSentence(columnName(condition.column, detail), condition);
        const without = where.filter((_, at) => at !== i);
        return (
          <Off
            key={JSON.stringify(condition)}
            name={t('Remove: {condition}', { condition: words })}
            onTake={() => filterRecords({ where: without })}
          >
            <span className="clip">{words}</span>
          </Off>
        );
      })}
      {sort && (
        <Off
          name={t('Not sorted by {column} any more', { column: columnName(sort.column, detail) })}
          onTake={() => filterRecords({ sort: null })}
        >
          {sort.down ? <IconArrowDown size={13} aria-hidden /> : <IconArrowUp size={13} aria-hidden />}
          <span className="clip">{columnName(sort.column, detail)}</span>
        </Off>
      )}
      <div className="grow" />
      <Said row={row} />
    </div>
  );
}

function Off({ name, onTake, children }: { name: string; onTake(): void; children: ReactNode }) {
  return (
    <button type="button" className="chip filter-chip" aria-label={name} title={name} onClick={onTake}>
      {children}
      <IconX size={12} stroke={2} aria-hidden />
    </button>
  );
}

function Said({ row }: { row: BatchRow }) {
  const { wanted, trouble, shown } = useArranged();
  if (trouble)
    return (
      <p className="filter-said bad" role="alert">
        <span className="wrap">{trouble}</span>
        <Again label={t('Try again')} />
      </p>
    );
  if (wanted) return <Looking />;
  const { found } = shown;
  if (!found) return null;
  const records = tn(found.found, '{n} record', '{n} records');
  // While it runs, later records may belong in here.
  const grown = row.done - found.ended;
  if (grown === 0) return <p className="filter-said quiet num">{records}</p>;
  return (
    <p className="filter-said num">
      <b>{records}</b>
      <span className="quiet" title={moment(found.at, Date.now())}>
        {t('without the {n} that ended since', { n: count(grown) })}
      </span>
      <Again label={t('Refresh')} />
    </p>
  );
}

function Again({ label }: { label: string }) {
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      leftSection={<IconRefresh size={13} aria-hidden />}
      onClick={arrangeAgain}
    >
      {label}
    </Button>
  );
}

/** A short look needs no words. */
function Looking() {
  const now = useArranged(({ wanted }) => wanted?.now);
  if (!now) return <p className="filter-said" />;
  const share = percent(now.done, now.of);
  return (
    <p className="filter-said num">
      <span className="quiet">
        {t('Looking through all records, {share}: {n} found', { share, n: count(now.found) })}
      </span>
      <progress className="filter-bar" max={now.of} value={now.done} aria-label={t('Looking through all records')} />
      <Button variant="default" size="compact-xs" onClick={giveUp}>
        {t('Stop')}
      </Button>
    </p>
  );
}
