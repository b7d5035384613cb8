/** For those who look for what went wrong, or begin anew. */
import { Button } from '@mantine/core';
import { t } from '#contract/language/language.ts';
import { copyDiagnostics, showLog } from '#renderer/frame/aid.ts';
import { Section } from '#renderer/parts/section.tsx';
import { startTour } from '#renderer/stores/tour.ts';
import { Setting } from './setting.tsx';

export function Advanced() {
  return (
    <Section title={t('Advanced')}>
      <Setting label={t('The log')} help={t('What went wrong, with the time. It never grows beyond two megabytes.')}>
        <Button variant="default" onClick={showLog}>
          {t('Open log folder')}
        </Button>
      </Setting>
      <Setting
        label={t('Diagnostics')}
        help={t(
          'Versions, settings, this computer and the last lines of the log as text. No batch, no file and no folder is named.',
        )}
      >
        <Button variant="default" onClick={copyDiagnostics}>
          {t('Copy diagnostics')}
        </Button>
      </Setting>
      <Setting label={t('Guided tour')} help={t('Five steps through the window.')}>
        <Button variant="default" onClick={startTour}>
          {t('Start the tour')}
        </Button>
      </Setting>
    </Section>
  );
}
