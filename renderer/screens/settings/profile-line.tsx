/** One profile: whose it is, what it may do, and what may be done with it. */
import { Button } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '#contract/language/language.ts';
import { type Profile, systemProfile } from '#contract/rights.ts';
import { attempt, tell } from '#renderer/parts/notices.tsx';
import { changeProfile, removeProfile, renewProfile, useManyOrganisations } from '#renderer/stores/profiles.ts';
import { ask } from '#renderer/stores/question.ts';
import { functionsSentence } from '#renderer/words/profile-words.ts';
import { ProfileForm } from './profile-form.tsx';

export function ProfileLine({ profile }: { profile: Profile }) {
  const { name, organisation } = profile;
  const many = useManyOrganisations();
  const [changing, setChanging] = useState(false);
  return (
    <li className="profile">
      <div className="profile-line">
        <IconUser size={16} aria-hidden className="quiet" />
        <div className="grow">
          <p className="wrap">
            <b>{name}</b>
            {many && <span className="quiet"> · {organisation}</span>}
          </p>
          <p className="quiet small">{functionsSentence(profile, many)}</p>
        </div>
        <div className="row">
          {name !== systemProfile && (
            <Button
              variant="default"
              aria-expanded={changing}
              aria-label={t('Change what {name} may do', { name })}
              onClick={() => setChanging(!changing)}
            >
              {t('Change')}
            </Button>
          )}
          <Button
            variant="default"
            aria-label={t('Make a new token for {name}', { name })}
            onClick={() => askRenewal(name)}
          >
            {t('New token')}
          </Button>
          <Button variant="default" aria-label={t('Remove {name}', { name })} onClick={() => askRemoval(name)}>
            {t('Remove')}
          </Button>
        </div>
      </div>
      {changing && (
        <ProfileForm
          profile={profile}
          leave={() => setChanging(false)}
          keep={async (_, __, functions) => changeProfile(name, functions)}
        />
      )}
    </li>
  );
}

function askRenewal(name: string): void {
  ask({
    title: t('Make a new token for “{name}”?', { name }),
    body: <p>{t('The old one is worth nothing from that moment on: give the new one to whoever uses it.')}</p>,
    act: t('Make a new token'),
    leave: t('Keep the old one'),
    onAct: () => attempt(() => renewProfile(name), t('No token was made')),
  });
}

function askRemoval(name: string): void {
  ask({
    title: t('Remove “{name}”?', { name }),
    body: (
      <p>
        {t('Its token is worth nothing from that moment on, and cannot be brought back. Its batches stay as they are.')}
      </p>
    ),
    act: t('Remove'),
    leave: t('Leave it'),
    onAct: () =>
      attempt(
        async () => {
          await removeProfile(name);
          tell(t('Removed'), t('Nobody comes in as “{name}” any more.', { name }));
        },
        t('“{name}” was not removed', { name }),
      ),
  });
}
