/** Chooses which columns the list shows. */
import { Button, Checkbox, Popover } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { t } from '#contract/language/language.ts';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { type BatchColumn, showColumns } from '#renderer/stores/batch-columns.ts';
import { listColumns } from './list-columns.tsx';
import { useOfferedColumns, useShownColumns } from './shown-columns.ts';

export function ColumnMenu() {
  const shown = useShownColumns();
  const offered = useOfferedColumns();
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <IconButton name={t('Columns')}>
          <IconColumns3 size={16} stroke={1.75} aria-hidden />
        </IconButton>
      </Popover.Target>
      <Popover.Dropdown className="list-columns">
        <Checkbox.Group
          aria-label={t('Columns shown')}
          value={[...shown]}
          onChange={(keys) => showColumns(keys as BatchColumn[])}
        >
          <div className="list-columns-choices">
            {offered.map((key) => (
              <Checkbox key={key} value={key} label={listColumns[key].label} />
            ))}
          </div>
        </Checkbox.Group>
        <Button variant="default" size="compact-xs" onClick={() => showColumns(undefined)}>
          {t('Usual columns')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
