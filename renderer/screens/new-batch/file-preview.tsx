/** The first rows, as they are read now. The tool's column is marked, a click on a head chooses another. */
import { maskedCell } from '#contract/confidential.ts';
import { t, tn } from '#contract/language/language.ts';
import { Bone } from '#renderer/parts/bone.tsx';
import { ShowValues, useShowValues } from '#renderer/parts/show-values.tsx';
import { Table } from '#renderer/parts/table.tsx';
import { count } from '#renderer/words/numbers.ts';

export const shownRows = 50;
const shownFields = 60;

interface Props {
  /** Undefined while the rows are on their way. */
  rows: readonly (readonly string[])[] | undefined;
  fields: readonly string[];
  column: string | null;
  /** Undefined while they are being counted. */
  counts: { records: number; rejected: number } | undefined;
  /** Places of columns that must not be seen whole. */
  hidden: readonly number[];
  onColumn(column: string): void;
}

export function FilePreview({ rows, fields, column, counts, hidden, onColumn }: Props) {
  const values = useShowValues(`${fields.join('\n')}\n${hidden.join(' ')}`);
  if (!rows) return <PreviewBones />;
  const shown = fields.slice(0, shownFields);
  const marked = (field: string) => (field === column && shown.length > 1 ? 'preview-column' : undefined);
  const columns = [
    { key: '#', label: '#', className: 'cell-row' },
    ...shown.map((field) => ({
      key: `column ${field}`,
      className: marked(field) ?? '',
      label:
        shown.length > 1 ? (
          <button type="button" aria-pressed={field === column} onClick={() => onColumn(field)}>
            {field}
          </button>
        ) : (
          field
        ),
    })),
  ];
  return (
    <>
      <div className="preview">
        <Table dense={t('First rows')} columns={columns}>
          {rows.slice(0, shownRows).map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name than their place.
            <tr key={i}>
              <td className="cell-row num">{i + 1}</td>
              {shown.map((field, at) => (
                <td key={field} className={marked(field)}>
                  {values.masked && hidden.includes(at) ? maskedCell(row[at] ?? '') : row[at]}
                </td>
              ))}
            </tr>
          ))}
        </Table>
      </div>
      <footer className="preview-foot quiet small num">
        <span className="grow">{foot(counts, fields.length)}</span>
        <ShowValues of={hidden.length > 0} {...values} />
      </footer>
    </>
  );
}

function foot(known: { records: number; rejected: number } | undefined, fields: number): string {
  const columns =
    fields > shownFields
      ? t('first {shownFields} of {fields} columns', { shownFields, fields: count(fields) })
      : tn(fields, '{n} column', '{n} columns');
  if (!known) return t('Counting the records · {columns}', { columns });
  const bad = known.rejected > 0 ? tn(known.rejected, ' · {n} line left out', ' · {n} lines left out') : '';
  return `${tn(known.records, '{n} record', '{n} records')} · ${columns}${bad}`;
}

function PreviewBones() {
  return (
    <div className="preview paste-bones" aria-hidden>
      {['70%', '82%', '64%', '76%', '58%'].map((width) => (
        <Bone key={width} width={width} />
      ))}
    </div>
  );
}
