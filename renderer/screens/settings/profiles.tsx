/** Profiles: who may come in with a token of their own, and what each of them may do. */
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { t } from '#contract/language/language.ts';
import { attempt } from '#renderer/parts/notices.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { useSought } from '#renderer/parts/sectioned-page.tsx';
import { loadAttachments, useAttachments } from '#renderer/stores/attachments.ts';
import { addProfile, loadProfiles, useProfiles } from '#renderer/stores/profiles.ts';
import { Acting } from './acting.tsx';
import { Attached } from './attached.tsx';
import { NewToken } from './new-token.tsx';
import { ProfileForm } from './profile-form.tsx';
import { ProfileLine } from './profile-line.tsx';
import { Setting } from './setting.tsx';

const about = t(
  'Each program or person has a profile with a token of its own. A batch belongs to the profile that made it.',
);

export function Profiles() {
  const { profiles, made } = useProfiles();
  const attached = useAttachments((state) => state.attached.length);
  const [adding, setAdding] = useState(false);
  const sought = useSought(t('Profiles'), about, ...(profiles ?? []).map(({ name }) => name));
  useEffect(() => attempt(loadProfiles, t('The profiles could not be read')), []);
  useEffect(() => attempt(loadAttachments, t('The attached workspaces could not be read')), []);
  const none = profiles?.length === 0;
  // Somebody alone has nobody else to work as, and no other organisation.
  const shared = profiles !== null && profiles.length + attached > 0;
  return (
    <Section title={t('Profiles')}>
      <Setting label={none ? t('No profile yet') : t('Who may come in')} help={about} also={t('Profiles')}>
        {!adding && (
          <Button variant="default" disabled={profiles === null} onClick={() => setAdding(true)}>
            {t('Add a profile…')}
          </Button>
        )}
      </Setting>
      {shared && <Acting profiles={profiles ?? []} />}
      {shared && <Attached />}
      {adding && <ProfileForm leave={() => setAdding(false)} keep={addProfile} />}
      {made && <NewToken name={made.name} token={made.token} />}
      {sought && profiles && profiles.length > 0 && (
        <ul className="profiles sought" aria-label={t('Profiles')}>
          {profiles.map((profile) => (
            <ProfileLine key={profile.name} profile={profile} />
          ))}
        </ul>
      )}
    </Section>
  );
}
