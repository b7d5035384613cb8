/** The folders whose files a request may name. */
import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { t } from '#contract/language/language.ts';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { attempt } from '#renderer/parts/notices.tsx';
import { api } from '#renderer/stores/link.ts';
import { Setting } from './setting.tsx';

interface Props {
  folders: readonly string[];
  change(wanted: { allow?: string; disallow?: string }): void;
}

export function Allowed({ folders, change }: Props) {
  const choose = () =>
    attempt(async () => {
      const folder = await api.chooseFolder({});
      if (folder) change({ allow: folder.token });
    }, t('The folder was not added'));
  return (
    <Setting
      label={t('Allowed folders')}
      help={t('Requests may name the files in them. Without any, a program sends its files along.')}
    >
      <div className="access-folders">
        {folders.length > 0 && (
          <ul>
            {folders.map((folder) => (
              <li key={folder}>
                <span className="mono wrap">{folder}</span>
                <IconButton
                  name={t('Do not allow {folder} any more', { folder })}
                  onClick={() => change({ disallow: folder })}
                >
                  <IconX size={16} aria-hidden />
                </IconButton>
              </li>
            ))}
          </ul>
        )}
        <Button variant="default" onClick={choose}>
          {t('Allow a folder…')}
        </Button>
      </div>
    </Setting>
  );
}
