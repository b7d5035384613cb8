/** The columns of a batch as a person chooses among them to filter or to sort by. */
import type { RecordColumn } from '#contract/arrangement.ts';
import { recordFacts } from '#contract/arrangement.ts';
import type { BatchDetail } from '#contract/batch.ts';
import { t } from '#contract/language/language.ts';
import { factWords } from '#renderer/words/condition-words.ts';

/** As the value of a choice. */
export function columnText(column: RecordColumn): string {
  return column.side === 'record' ? `record ${column.name}` : `${column.side} ${column.at}`;
}

export function columnOfText(text: string): RecordColumn {
  const [side = '', place = ''] = text.split(' ');
  const name = recordFacts.find((fact) => fact === place);
  if (name) return { side: 'record', name };
  return { side: side === 'result' ? 'result' : 'input', at: Number(place) };
}

export function columnName(column: RecordColumn, detail: BatchDetail | null): string {
  if (column.side === 'record') return factWords[column.name];
  const names = column.side === 'input' ? detail?.layout.fields : detail?.columns;
  return names?.[column.at] || t('Column {n}', { n: column.at + 1 });
}

export function columnChoices({ layout, columns }: BatchDetail) {
  const group = (title: string, side: 'input' | 'result', names: readonly string[]) => ({
    group: title,
    items: names.map((name, at) => ({
      value: columnText({ side, at }),
      label: name || t('Column {n}', { n: at + 1 }),
    })),
  });
  return [
    group(t('Input'), 'input', layout.fields),
    group(t('Results'), 'result', columns),
    {
      group: t('Record'),
      // States are the chips above.
      items: recordFacts
        .filter((name) => name !== 'state')
        .map((name) => ({ value: columnText({ side: 'record', name }), label: factWords[name] })),
    },
  ];
}
