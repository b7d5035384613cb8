/** Everything about the selected record: state, place, message, all fields of input and result. */
import { IconCopy } from '@tabler/icons-react';
import type { BatchDetail } from '#contract/batch.ts';
import type { RecordRow } from '#contract/record.ts';
import { Dot } from '#renderer/parts/dot.tsx';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { attempt } from '#renderer/parts/notices.tsx';
import { announce } from '#renderer/stores/announcer.ts';
import { useDetail } from '#renderer/stores/detail.ts';
import { count } from '#renderer/words/numbers.ts';
import { recordWords } from '#renderer/words/record-words.ts';

export function Inspector({ id, record }: { id: string; record: RecordRow | undefined }) {
  const detail = useDetail((state) => (state.id === id ? state.detail : null));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <aside className="inspector" aria-label="Selected record" tabIndex={0}>
      {record && detail ? (
        <Fields record={record} detail={detail} />
      ) : (
        <p className="inspector-none quiet">No record selected</p>
      )}
    </aside>
  );
}

function Fields({ record, detail }: { record: RecordRow; detail: BatchDetail }) {
  const { label, tone } = recordWords[record.state];
  return (
    <>
      <header className="inspector-head row">
        <h2 className="grow num">Record {count(record.record)}</h2>
        <IconButton name="Copy as JSON" onClick={() => attempt(() => copyJson(record, detail), 'Nothing was copied')}>
          <IconCopy size={16} stroke={1.75} aria-hidden />
        </IconButton>
      </header>
      <dl className="facts">
        <dt>State</dt>
        <dd>
          <Dot tone={tone} /> {label}
        </dd>
        {record.code && (
          <>
            <dt>Reason</dt>
            <dd>
              <span className="mono">{record.code}</span> {record.message}
            </dd>
          </>
        )}
        {record.stage && (
          <>
            <dt>Stage</dt>
            <dd>{record.stage}</dd>
          </>
        )}
        <dt>Tries</dt>
        <dd className="num">{record.attempts}</dd>
        <dt>Line</dt>
        <dd className="num">{count(record.line)}</dd>
        <dt>Id</dt>
        <dd className="mono">{record.uuid}</dd>
      </dl>
      <Values title="Input" names={detail.layout.fields} values={record.input} />
      <Values title="Result" names={detail.columns} values={record.result} />
    </>
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
            <dt className="wrap">{names[i] ?? `Column ${i + 1}`}</dt>
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
  announce('Record copied as JSON');
}
