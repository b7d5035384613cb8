/** Whom the window acts as. It is offered only where there is somebody else. */
import { Select } from '@mantine/core';
import { t } from '#contract/language/language.ts';
import { type Profile, systemProfile } from '#contract/rights.ts';
import { attempt } from '#renderer/parts/notices.tsx';
import { workAs } from '#renderer/stores/acting.ts';
import { useAttachments } from '#renderer/stores/attachments.ts';
import { useMe } from '#renderer/stores/me.ts';
import { Setting } from './setting.tsx';

/** No profile is called so. */
const everything = '';

export function Acting({ profiles }: { profiles: readonly Profile[] }) {
  const me = useMe((state) => state.me);
  const attached = useAttachments((state) => state.attached.length > 0);
  const names = [
    ...profiles.map(({ name }) => name).filter((name) => name !== systemProfile),
    ...(attached || me?.name === systemProfile ? [systemProfile] : []),
  ];
  return (
    <Setting
      label={t('Work as')}
      help={t('The window then shows what this profile may read, and batches made here belong to it.')}
    >
      <Select
        className="setting-choice"
        aria-label={t('Work as')}
        allowDeselect={false}
        value={me?.name ?? everything}
        data={[
          { value: everything, label: t('Myself, everything is allowed') },
          ...names.map((name) => ({
            value: name,
            label: name === systemProfile ? t('system, over all attached workspaces') : name,
          })),
        ]}
        onChange={(name) =>
          name !== null && attempt(() => workAs(name === everything ? null : name), t('The setting was not changed'))
        }
      />
    </Setting>
  );
}
