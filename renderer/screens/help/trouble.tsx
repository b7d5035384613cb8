/** What helps when something went wrong, and what happens to batches then. */
import { Button } from '@mantine/core';
import { t } from '#contract/language/language.ts';
import { copyDiagnostics, showLog } from '#renderer/frame/aid.ts';
import { Section } from '#renderer/parts/section.tsx';
import { Entry } from './entry.tsx';

export function Trouble() {
  const log = t('What went wrong stands in the log, with the time. It never leaves this computer by itself.');
  const facts = t(
    'Versions, settings, this computer and the last lines of the log as text. No batch, no file and no folder is named.',
  );
  const cut = t('Nothing that was committed is lost. Batches go on from their last commit at the next start.');
  const full = t('Batches pause before the disk is full, and go on by themselves when there is room.');
  return (
    <Section title={t('When something is wrong')}>
      <Entry head={t('The log')} words={[t('The log'), log, t('Open log folder')]}>
        <p>{log}</p>
        <Button variant="default" onClick={showLog}>
          {t('Open log folder')}
        </Button>
      </Entry>
      <Entry head={t('Diagnostics')} words={[t('Diagnostics'), facts, t('Copy diagnostics')]}>
        <p>{facts}</p>
        <Button variant="default" onClick={copyDiagnostics}>
          {t('Copy diagnostics')}
        </Button>
      </Entry>
      <Entry head={t('Crash or power cut')} words={[t('Crash or power cut'), cut]}>
        <p>{cut}</p>
      </Entry>
      <Entry head={t('Full disk')} words={[t('Full disk'), full]}>
        <p>{full}</p>
      </Entry>
    </Section>
  );
}
