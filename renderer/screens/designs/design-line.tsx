/** One interface or flow in its list. */
import { Menu } from '@mantine/core';
import { IconCopy, IconDots, IconFileExport, IconPencil, IconTrash } from '@tabler/icons-react';
import type { DesignRow } from '#contract/design.ts';
import { t } from '#contract/language/language.ts';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { attempt } from '#renderer/parts/notices.tsx';
import { cloneDesign, exportDesign, removeDesign } from '#renderer/stores/designs.ts';
import { scopesSentence } from '#renderer/words/design-words.ts';
import { count } from '#renderer/words/numbers.ts';
import { fullMoment, moment } from '#renderer/words/times.ts';

export function DesignLine({ row, onOpen }: { row: DesignRow; onOpen(): void }) {
  const { kind, name, description, parts, version, saved, used } = row;
  return (
    <tr
      onDoubleClick={({ target }) => {
        if (target instanceof Element && !target.closest('button')) onOpen();
      }}
    >
      <td>
        <button type="button" className="table-name clip" onClick={onOpen}>
          {name}
        </button>
        <span className="table-sub" title={description}>
          {description || t('No description')}
        </span>
      </td>
      <td className="cell-number">{count(parts)}</td>
      <td className="cell-number">{version}</td>
      {kind === 'interface' && <td className="designs-scope">{scopesSentence(row.scopes)}</td>}
      <td className="cell-number">{used > 0 ? count(used) : <span className="quiet">–</span>}</td>
      <td className="designs-saved quiet num" title={fullMoment(saved)}>
        {moment(saved, Date.now())}
      </td>
      <td className="cell-acts">
        <Menu>
          <Menu.Target>
            <IconButton name={t('More for {name}', { name })}>
              <IconDots size={16} stroke={1.75} aria-hidden />
            </IconButton>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />} onClick={onOpen}>
              {t('Edit')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconCopy size={16} stroke={1.75} aria-hidden />}
              onClick={() => attempt(() => cloneDesign(row), t('“{name}” was not cloned', { name }))}
            >
              {t('Clone')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconFileExport size={16} stroke={1.75} aria-hidden />}
              onClick={() => attempt(() => exportDesign(row), t('“{name}” was not exported', { name }))}
            >
              {t('Export')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item
              data-danger
              leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
              onClick={() => attempt(() => removeDesign(row), t('“{name}” was not deleted', { name }))}
            >
              {t('Delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </td>
    </tr>
  );
}
