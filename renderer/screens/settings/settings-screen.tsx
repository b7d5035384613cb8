/** Everything that may be set, in one page with a search. A change counts at once. */
import './settings.css';
import { useEffect } from 'react';
import { t } from '#contract/language/language.ts';
import { attempt } from '#renderer/parts/notices.tsx';
import { PageSection, SectionedPage } from '#renderer/parts/sectioned-page.tsx';
import { loadSettings } from '#renderer/stores/settings.ts';
import { settingSections } from '#renderer/words/setting-words.ts';
import { About } from './about.tsx';
import { Access } from './access.tsx';
import { Advanced } from './advanced.tsx';
import { Background } from './background.tsx';
import { General } from './general.tsx';
import { Keyboard } from './keyboard.tsx';
import { Mail } from './mail.tsx';
import { Privacy } from './privacy.tsx';
import { Processing } from './processing.tsx';
import { Profiles } from './profiles.tsx';
import { Storage } from './storage.tsx';

export function SettingsScreen({ section }: { section: string | undefined }) {
  // Another window or the command line may have changed them.
  useEffect(() => attempt(loadSettings, t('The settings could not be read')), []);
  return (
    <SectionedPage title={t('Settings')} search={t('Search settings')} sections={settingSections} begin={section}>
      <PageSection id="general">
        <General />
      </PageSection>
      <PageSection id="processing">
        <Processing />
      </PageSection>
      <PageSection id="storage">
        <Storage />
      </PageSection>
      <PageSection id="notifications">
        <Background />
      </PageSection>
      <PageSection id="mail">
        <Mail />
      </PageSection>
      <PageSection id="access">
        <Access />
        <Profiles />
      </PageSection>
      <PageSection id="keyboard">
        <Keyboard />
      </PageSection>
      <PageSection id="privacy">
        <Privacy />
      </PageSection>
      <PageSection id="advanced">
        <Advanced />
      </PageSection>
      <PageSection id="about">
        <About />
      </PageSection>
    </SectionedPage>
  );
}
