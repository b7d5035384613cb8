/** Chooses which fields of the input and of the results the grid shows. */
import { Checkbox, Popover } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import type { BatchDetail } from '#contract/batch.ts';
import { t } from '#contract/language/language.ts';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { useRecords } from '#renderer/stores/records.ts';
import { inputKey, resultKey, useShownKeys } from './record-columns.tsx';

interface Props {
  /** The tool or the flow, for which the choice is remembered. */
  work: string;
  detail: BatchDetail | null;
}

export function ColumnChoice({ work, detail }: Props) {
  const shown = useShownKeys(work, detail);
  const choose = (keys: string[]) => useRecords.setState(({ columns }) => ({ columns: { ...columns, [work]: keys } }));
  const first = detail?.column || detail?.layout.fields[0];
  const fields = (detail?.layout.fields ?? []).filter((field) => field !== first);
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <IconButton name={t('Columns')} disabled={!detail}>
          <IconColumns3 size={16} stroke={1.75} aria-hidden />
        </IconButton>
      </Popover.Target>
      <Popover.Dropdown className="column-choice">
        <Checkbox.Group aria-label={t('Columns shown')} value={[...shown]} onChange={choose}>
          {fields.length > 0 && <h3 className="quiet small">{t('Input')}</h3>}
          {fields.map((name) => (
            <Checkbox key={inputKey(name)} value={inputKey(name)} label={name} />
          ))}
          <h3 className="quiet small">{t('Results')}</h3>
          {(detail?.columns ?? []).map((name) => (
            <Checkbox key={resultKey(name)} value={resultKey(name)} label={name} />
          ))}
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
