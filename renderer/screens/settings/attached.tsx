/** Workspaces of other organisations, over which the program’s own profile reaches from this one. */
import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { t } from '#contract/language/language.ts';
import { systemProfile } from '#contract/rights.ts';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { attempt } from '#renderer/parts/notices.tsx';
import { attachWorkspace, detachWorkspace, useAttachments } from '#renderer/stores/attachments.ts';
import { renewProfile, useProfiles } from '#renderer/stores/profiles.ts';
import { Setting } from './setting.tsx';

export function Attached() {
  const attached = useAttachments((state) => state.attached);
  const known = useProfiles(({ profiles }) => profiles?.some(({ name }) => name === systemProfile) ?? false);
  return (
    <Setting
      label={t('Attached workspaces')}
      help={t(
        'Folders of other organisations on this computer. Whoever works as system, or has its token, lists and changes their batches too.',
      )}
    >
      <div className="access-folders">
        {attached.length > 0 && (
          <ul>
            {attached.map(({ name, folder }) => (
              <li key={folder}>
                <span className="mono wrap">{folder}</span>
                <IconButton
                  name={t('Detach {name}', { name })}
                  onClick={() => attempt(() => detachWorkspace(name), t('The workspace was not detached'))}
                >
                  <IconX size={16} aria-hidden />
                </IconButton>
              </li>
            ))}
          </ul>
        )}
        <div className="row">
          {attached.length > 0 && !known && (
            <Button
              variant="default"
              onClick={() => attempt(() => renewProfile(systemProfile), t('No token was made'))}
            >
              {t('Make a token for system')}
            </Button>
          )}
          <Button variant="default" onClick={() => attempt(attachWorkspace, t('The workspace was not attached'))}>
            {t('Attach a workspace…')}
          </Button>
        </div>
      </div>
    </Setting>
  );
}
