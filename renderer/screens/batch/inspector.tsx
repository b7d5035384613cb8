/** Everything about the selected record: state, place, message, all fields of input and result. */
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
// biome-ignore-all lint/a11y/noNoninteractiveElementInteractions: Esc closes it from wherever the focus is in it.
import '#renderer/parts/batch-link.css';
import { Button } from '@mantine/core';
import { IconCopy, IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { BatchDetail } from '#contract/batch.ts';
import { saidAgain, t } from '#contract/language/language.ts';
import type { RecordRow } from '#contract/record.ts';
import { isFailed } from '#contract/record-state.ts';
import { Dot } from '#renderer/parts/dot.tsx';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { attempt } from '#renderer/parts/notices.tsx';
import { announce } from '#renderer/stores/announcer.ts';
import { useBatchName, wantName } from '#renderer/stores/batch-names.ts';
import { useNow } from '#renderer/stores/clock.ts';
import { useDetail } from '#renderer/stores/detail.ts';
import { goToFailure } from '#renderer/stores/failures.ts';
import { goToRecord } from '#renderer/stores/records.ts';
import { count } from '#renderer/words/numbers.ts';
import { recordWords } from '#renderer/words/record-words.ts';
import { stageWord } from '#renderer/words/stage-words.ts';
import { duration } from '#renderer/words/times.ts';
import { History } from './history.tsx';

interface Props {
  id: string;
  record: RecordRow | undefined;
  /** Where it lies over the grid because there is no room beside it. */
  onClose?: (() => void) | undefined;
}

export function Inspector({ id, record, onClose }: Props) {
  const detail = useDetail((state) => (state.id === id ? state.detail : null));
  return (
    <aside
      className="inspector"
      aria-label={t('Selected record')}
      tabIndex={0}
      onKeyDown={({ key }) => key === 'Escape' && onClose?.()}
    >
      {record && detail ? (
        <Fields record={record} detail={detail} onClose={onClose} />
      ) : (
        <p className="inspector-none quiet">{t('No record selected')}</p>
      )}
    </aside>
  );
}

function Fields({ record, detail, onClose }: { record: RecordRow; detail: BatchDetail; onClose: Props['onClose'] }) {
  const { label, tone } = recordWords[record.state];
  return (
    <>
      <header className="inspector-head row">
        <h2 className="grow num">{t('Record {n}', { n: count(record.record) })}</h2>
        {isFailed(record.state) && <Correct id={detail.row.id} record={record.record} />}
        <IconButton
          name={t('Copy as JSON')}
          onClick={() => attempt(() => copyJson(record, detail), t('Nothing was copied'))}
        >
          <IconCopy size={16} stroke={1.75} aria-hidden />
        </IconButton>
        {onClose && (
          <span className="inspector-close">
            <IconButton name={t('Close')} onClick={onClose}>
              <IconX size={16} stroke={1.75} aria-hidden />
            </IconButton>
          </span>
        )}
      </header>
      <dl className="facts">
        <dt>{t('State')}</dt>
        <dd>
          <Dot tone={tone} /> {label}
        </dd>
        {record.code && (
          <>
            <dt>{t('Reason')}</dt>
            <dd>
              <span className="mono">{record.code}</span> {saidAgain(record.message)}
            </dd>
          </>
        )}
        {record.stage && (
          <>
            <dt>{t('Stage')}</dt>
            <dd>{stageWord(record.stage)}</dd>
          </>
        )}
        <dt>{t('Tries')}</dt>
        <dd className="num">{triesOf(record, detail)}</dd>
        {record.next && (
          <>
            <dt>{t('Next try')}</dt>
            <dd className="num">
              <NextTry at={record.next} />
            </dd>
          </>
        )}
        {record.missing.length > 0 && (
          <>
            <dt>{t('Waits for')}</dt>
            <dd>
              {record.missing.map(({ entity, key }) => (
                <p key={`${entity} ${key}`}>
                  {entity} <span className="mono">{key}</span>
                </p>
              ))}
            </dd>
          </>
        )}
        {record.origin !== null && detail.row.parent && (
          <>
            <dt>{t('Made of')}</dt>
            <dd>
              <Origin parent={detail.row.parent} record={record.origin} />
            </dd>
          </>
        )}
        <dt>{t('Line')}</dt>
        <dd className="num">{count(record.line)}</dd>
        <dt>{t('Id')}</dt>
        <dd className="mono">{record.uuid}</dd>
      </dl>
      <History id={detail.row.id} record={record} />
      <Values title={t('Input')} names={detail.layout.fields} values={record.input} />
      <Values title={t('Result')} names={detail.columns} values={record.result} />
    </>
  );
}

function Correct({ id, record }: { id: string; record: number }) {
  return (
    <Button
      variant="default"
      size="compact-xs"
      onClick={() => attempt(() => goToFailure(id, record), t('The record was not found'))}
    >
      {t('Correct')}
    </Button>
  );
}

/** “2 of 3” while another one may follow. */
function triesOf({ attempts, state }: RecordRow, { retry }: BatchDetail): string {
  return state === 'Retrying'
    ? t('{n} of {most}', { n: count(attempts), most: count(retry.attempts) })
    : count(attempts);
}

function NextTry({ at }: { at: string }) {
  const left = Date.parse(at) - useNow(1_000);
  return left < 1_000 ? t('now') : t('in {time}', { time: duration(left) });
}

/** The same record in the batch that this one was made of. */
function Origin({ parent, record }: { parent: string; record: number }) {
  const { name, gone } = useBatchName(parent);
  useEffect(() => void wantName(parent), [parent]);
  const of = { n: count(record), batch: name ?? t('its parent') };
  const words = t('Record {n} of {batch}', of);
  if (gone) return t('Record {n} of {batch}, deleted', of);
  return (
    <button type="button" className="batch-link" onClick={() => goToRecord(record, parent)}>
      {words}
    </button>
  );
}

function Values({ title, names, values }: { title: string; names: readonly string[]; values: readonly string[] }) {
  if (values.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <dl className="facts">
        {values.map((value, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: fields have no other name than their place; names may repeat.
          <div key={i} className="facts-pair">
            <dt className="wrap">{names[i] ?? t('Column {n}', { n: i + 1 })}</dt>
            <dd className={value === '' ? 'quiet' : 'mono'}>{value === '' ? '–' : value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

async function copyJson({ input, result, ...record }: RecordRow, { layout, columns }: BatchDetail): Promise<void> {
  const named = (names: readonly string[], values: readonly string[]) =>
    Object.fromEntries(values.map((value, i) => [names[i] ?? `column_${i + 1}`, value]));
  const whole = { ...record, input: named(layout.fields, input), result: named(columns, result) };
  await navigator.clipboard.writeText(JSON.stringify(whole, null, 2));
  announce(t('Record copied as JSON'));
}
