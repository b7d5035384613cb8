/** How the first records come out: the state of each, where it ended and why, and its fields. */
import './preview-table.css';
import type { Preview } from '#contract/design.ts';
import { saidAgain, t, tn } from '#contract/language/language.ts';
import type { RecordState } from '#contract/record-state.ts';
import { duplicateColumns } from '#contract/tool.ts';
import { RecordPill } from '#renderer/parts/record-pill.tsx';
import { Table } from '#renderer/parts/table.tsx';
import { stageWord } from '#renderer/words/stage-words.ts';

/** More columns than anybody looks at. */
const shownColumns = 60;
/** Of the batch as a whole: a few records say nothing about them. */
const unknown: readonly string[] = duplicateColumns;

export function PreviewTable({ preview }: { preview: Preview }) {
  const shown = preview.columns
    .map((name, at) => ({ name, at }))
    .filter(({ name }) => !unknown.includes(name))
    .slice(0, shownColumns);
  const columns = [
    { key: '#', label: '#', className: 'cell-row' },
    { key: 'state', label: t('State') },
    ...shown.map(({ name, at }) => ({ key: `column ${at}`, label: name })),
  ];
  return (
    <div className="outcomes">
      <Table dense={t('First records')} columns={columns}>
        {preview.rows.map((row) => (
          <tr key={row.record}>
            <td className="cell-row num">{row.record}</td>
            <td className="outcomes-state">
              <RecordPill state={row.state} />
              {row.message && (
                <span className="outcomes-message small">
                  {row.stage && <b>{stageWord(row.stage)}: </b>}
                  {saidAgain(row.message)}
                </span>
              )}
            </td>
            {shown.map(({ name, at }) => (
              <td
                key={name}
                className={row.field !== '' && row.field === name ? 'outcomes-blamed' : undefined}
                title={row.values[at]}
              >
                {row.values[at]}
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </div>
  );
}

/** “20 records: 17 completed, 3 failed validation”. */
export function previewSentence({ rows }: Preview): string {
  const good: readonly RecordState[] = ['Completed', 'GeoCodingSuccessful'];
  const passed = rows.filter(({ state }) => good.includes(state)).length;
  const waiting = rows.filter(({ state }) => state === 'Pending').length;
  const rest = rows.length - passed - waiting;
  const parts = [
    t('{passed} completed', { passed }),
    ...(waiting ? [t('{waiting} pending', { waiting })] : []),
    ...(rest ? [t('{rest} failed', { rest })] : []),
  ];
  return `${tn(rows.length, '{n} record', '{n} records')}: ${parts.join(', ')}`;
}
