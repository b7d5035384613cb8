/** Which workspace is open, and the ways to others: the program starts again with them. */
import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFolderOpen } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { t } from '#contract/language/language.ts';
import { attempt } from '#renderer/parts/notices.tsx';
import { useStatus } from '#renderer/stores/engine-status.ts';
import { api } from '#renderer/stores/link.ts';
import { Setting } from './setting.tsx';

export function WorkspaceSetting() {
  const folder = useStatus(({ status }) => status?.workspace);
  const show = () => attempt(() => api.reveal({ what: 'workspace' }), t('The folder was not opened'));
  return (
    <Setting
      label={t('Workspace')}
      help={t('The folder that holds every batch. Opening another one starts Batchmill again.')}
      also="--workspace"
    >
      <div className="setting-folder">
        <span className="mono wrap">{folder ?? '–'}</span>
        <Button variant="default" onClick={show}>
          {t('Show')}
        </Button>
        <Another />
      </div>
    </Setting>
  );
}

function Another() {
  const recent = useRecent();
  const open = (wanted: string | null) =>
    attempt(() => api.openWorkspace({ recent: wanted }), t('The workspace was not opened'));
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} stroke={2} aria-hidden />}>
          {t('Open another')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {recent.length > 0 && <Menu.Label>{t('Open before')}</Menu.Label>}
        {recent.map((folder) => (
          <Menu.Item key={folder} onClick={() => open(folder)}>
            <span className="mono wrap">{folder}</span>
          </Menu.Item>
        ))}
        {recent.length > 0 && <Menu.Divider />}
        <Menu.Item leftSection={<IconFolderOpen size={16} stroke={1.75} aria-hidden />} onClick={() => open(null)}>
          {t('Choose a folder…')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function useRecent(): readonly string[] {
  const [recent, setRecent] = useState<readonly string[]>([]);
  useEffect(() => {
    let here = true;
    void api.workspaces({}).then(
      (answer) => here && setRecent(answer.recent),
      // Without them there is still the folder to choose.
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, []);
  return recent;
}
