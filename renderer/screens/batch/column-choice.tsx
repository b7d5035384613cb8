/** Chooses which fields of the input and of the results the grid shows. */
import { Button, Checkbox, Popover } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import type { BatchDetail } from '#contract/batch.ts';
import { t } from '#contract/language/language.ts';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { changeView, useRecordView, workKey } from '#renderer/stores/record-view.ts';
import { extraColumns, inputKey, resultKey, useShownKeys } from './record-columns.tsx';

export function ColumnChoice({ detail }: { detail: BatchDetail | null }) {
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <IconButton name={t('Columns')} disabled={!detail}>
          <IconColumns3 size={16} stroke={1.75} aria-hidden />
        </IconButton>
      </Popover.Target>
      <Popover.Dropdown className="column-choice">{detail && <Choice detail={detail} />}</Popover.Dropdown>
    </Popover>
  );
}

function Choice({ detail }: { detail: BatchDetail }) {
  const shown = useShownKeys(detail);
  const work = workKey(detail.row);
  const view = useRecordView(work);
  const { fields } = detail.layout;
  const first = detail.column || fields[0];
  const others = fields.filter((field) => field !== first);
  return (
    <>
      <Checkbox.Group
        aria-label={t('Columns shown')}
        value={[...shown]}
        onChange={(keys) => changeView(work, { shown: keys })}
      >
        <h3 className="quiet small">{t('Record')}</h3>
        {extraColumns.map(({ id, header }) => (
          <Checkbox key={id} value={id} label={header} />
        ))}
        {others.length > 0 && <h3 className="quiet small">{t('Input')}</h3>}
        {others.map((name) => (
          <Checkbox key={inputKey(name)} value={inputKey(name)} label={name} />
        ))}
        <h3 className="quiet small">{t('Results')}</h3>
        {detail.columns.map((name) => (
          <Checkbox key={resultKey(name)} value={resultKey(name)} label={name} />
        ))}
      </Checkbox.Group>
      <Button
        variant="subtle"
        size="compact-xs"
        disabled={!view.shown && Object.keys(view.widths).length === 0}
        onClick={() => changeView(work, { shown: undefined, widths: {} })}
      >
        {t('Usual columns')}
      </Button>
    </>
  );
}
