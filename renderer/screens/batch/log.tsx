/** What happened to the batch and to its records, in order; it follows what is new until somebody scrolls up. */
import './log.css';
import { Button, Menu, Switch } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowDown, IconCopy, IconFileText, IconListDetails } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { BatchRow } from '#contract/batch.ts';
import { t, tn } from '#contract/language/language.ts';
import { type LogLevel, type LogLine, logLevels } from '#contract/log.ts';
import { type Column, tableText } from '#renderer/grid/columns.ts';
import type { Jump } from '#renderer/grid/grid.tsx';
import { PagedGrid } from '#renderer/grid/paged-grid.tsx';
import { Pages } from '#renderer/grid/pages.ts';
import { Blank } from '#renderer/parts/blank.tsx';
import { Dot } from '#renderer/parts/dot.tsx';
import { attempt } from '#renderer/parts/notices.tsx';
import { SearchField } from '#renderer/parts/search-field.tsx';
import { announce } from '#renderer/stores/announcer.ts';
import { useDetail } from '#renderer/stores/detail.ts';
import { api } from '#renderer/stores/link.ts';
import { goToRecord } from '#renderer/stores/records.ts';
import { exactTime, levelWords, lineWords } from '#renderer/words/log-words.ts';
import { count } from '#renderer/words/numbers.ts';

const columns: readonly Column<LogLine>[] = [
  { id: 'time', header: t('Time'), width: 186, mono: true, text: ({ at }) => exactTime(at) },
  {
    ...{ id: 'level', header: t('Level'), width: 116 },
    text: ({ level }) => levelWords[level].label,
    cell: ({ level }) => (
      <>
        <Dot tone={levelWords[level].tone} />
        {levelWords[level].label}
      </>
    ),
  },
  {
    ...{ id: 'record', header: t('Record'), width: 92, align: 'right' },
    text: ({ record }) => (record === null ? '' : count(record)),
  },
  { id: 'text', header: t('What happened'), width: 320, text: lineWords },
];

export function Log({ row }: { row: BatchRow }) {
  const [level, setLevel] = useState<LogLevel | null>(null);
  const [text, setText] = useState('');
  const [follow, setFollow] = useState(true);
  const [wanted] = useDebouncedValue(text, 200);
  const { pages, cut } = useLogPages(row, level, wanted);
  useSyncExternalStore(pages.subscribe, pages.snapshot);
  const total = pages.total ?? 0;
  const seen = useRef(0);
  if (follow) seen.current = total;
  const jump = useMemo<Jump | null>(
    () => (follow && total > 0 ? { row: total - 1, quiet: true } : null),
    [follow, total],
  );
  const fresh = Math.max(0, total - seen.current);
  return (
    <>
      <div className="records-bar">
        <fieldset className="chips">
          <legend className="spoken">{t('Show lines')}</legend>
          {[null, ...logLevels].map((each) => (
            <button
              type="button"
              key={each}
              className="chip"
              aria-pressed={each === level}
              onClick={() => setLevel(each)}
            >
              {each && <Dot tone={levelWords[each].tone} />}
              {each ? levelWords[each].label : t('All')}
            </button>
          ))}
        </fieldset>
        {cut && <p className="quiet small">{t('The last lines; the process log has all of them.')}</p>}
        <div className="records-tools">
          <SearchField label={t('Find in log')} value={text} onChange={setText} />
          <Switch label={t('Follow')} checked={follow} onChange={(event) => setFollow(event.currentTarget.checked)} />
        </div>
      </div>
      <div className="records-body log-body">
        <PagedGrid
          label={t('Log')}
          pages={pages}
          columns={columns}
          troubleTitle={t('The log could not be read')}
          empty={<Nothing filtered={level !== null || wanted !== ''} />}
          jump={jump}
          onEnd={setFollow}
          onActive={(at) => at < total - 1 && setFollow(false)}
          onOpen={(at) => open(pages.get(at))}
          menu={({ row: at }) => (at === null ? null : <LineMenu line={pages.get(at)} />)}
        />
        {fresh > 0 && (
          <Button
            className="log-fresh"
            size="compact-sm"
            leftSection={<IconArrowDown size={14} aria-hidden />}
            onClick={() => setFollow(true)}
          >
            {tn(fresh, '{n} new line', '{n} new lines')}
          </Button>
        )}
      </div>
    </>
  );
}

function useLogPages({ id, state, done, activity }: BatchRow, level: LogLevel | null, text: string) {
  const [cut, setCut] = useState(false);
  const pages = useMemo(
    () =>
      new Pages<LogLine>(async (skip, limit) => {
        const slice = await api.log({ id, text, skip, limit, ...(level ? { levels: [level] } : {}) });
        setCut(slice.cut);
        return { rows: slice.data, total: slice.totalCount };
      }),
    [id, level, text],
  );
  const detail = useDetail((now) => (now.id === id ? now.detail : null));
  // Its detail is asked for again, at most once a second, whenever something happened to it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what happened is the news, not an input.
  useEffect(() => pages.invalidate(), [pages, detail, state, activity.kind, done === 0]);
  return { pages, cut };
}

function open(line: LogLine | undefined): void {
  if (line?.record) goToRecord(line.record);
}

function LineMenu({ line }: { line: LogLine | undefined }) {
  if (!line) return null;
  const copy = (words: string) =>
    attempt(async () => {
      await navigator.clipboard.writeText(words);
      announce(t('Copied'));
    }, t('Nothing was copied'));
  const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;
  return (
    <>
      <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => copy(lineWords(line))}>
        {t('Copy')}
      </Menu.Item>
      <Menu.Item leftSection={<IconFileText {...icon} />} onClick={() => copy(tableText([line], columns))}>
        {t('Copy row')}
      </Menu.Item>
      {line.record !== null && (
        <Menu.Item leftSection={<IconListDetails {...icon} />} onClick={() => open(line)}>
          {t('Go to record {n}', { n: count(line.record) })}
        </Menu.Item>
      )}
    </>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return (
    <Blank
      icon={<IconFileText size={20} />}
      title={filtered ? t('No such lines') : t('Nothing has happened yet')}
      sentence={filtered ? t('All other lines are hidden by the filter.') : t('It begins with the first record.')}
    />
  );
}
