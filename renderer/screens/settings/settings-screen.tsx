/** The few things one may set. A change counts at once. */
import '#renderer/parts/page-head.css';
import './settings.css';
import { useEffect } from 'react';
import { attempt } from '#renderer/parts/notices.tsx';
import { PageHead } from '#renderer/parts/page-head.tsx';
import { loadSettings } from '#renderer/stores/settings.ts';
import { About } from './about.tsx';
import { Background } from './background.tsx';
import { CleanUp } from './clean-up.tsx';
import { General } from './general.tsx';
import { Mail } from './mail.tsx';
import { Processing } from './processing.tsx';

export function SettingsScreen() {
  // Another window or the command line may have changed them.
  useEffect(() => attempt(loadSettings, 'The settings could not be read'), []);
  return (
    <div className="page">
      <PageHead title="Settings" />
      <div className="page-body settings">
        <General />
        <Processing />
        <CleanUp />
        <Background />
        <Mail />
        <About />
      </div>
    </div>
  );
}
