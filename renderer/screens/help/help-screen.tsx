/** What one may look up: first steps, shortcuts, what every state means, failure codes, formats, and what helps. */
import './help.css';
import { t } from '#contract/language/language.ts';
import { PageSection, SectionedPage } from '#renderer/parts/sectioned-page.tsx';
import { helpSections } from '#renderer/words/help-words.ts';
import { Codes } from './codes.tsx';
import { FirstSteps } from './first-steps.tsx';
import { Formats } from './formats.tsx';
import { ShortcutHelp } from './shortcut-help.tsx';
import { BatchStates, RecordStates } from './states.tsx';
import { Trouble } from './trouble.tsx';

export function HelpScreen({ section }: { section: string | undefined }) {
  return (
    <SectionedPage title={t('Help')} search={t('Search the help')} sections={helpSections} begin={section}>
      <PageSection id="start">
        <FirstSteps />
      </PageSection>
      <PageSection id="shortcuts">
        <ShortcutHelp />
      </PageSection>
      <PageSection id="batch-states">
        <BatchStates />
      </PageSection>
      <PageSection id="record-states">
        <RecordStates />
      </PageSection>
      <PageSection id="failures">
        <Codes />
      </PageSection>
      <PageSection id="formats">
        <Formats />
      </PageSection>
      <PageSection id="trouble">
        <Trouble />
      </PageSection>
    </SectionedPage>
  );
}
