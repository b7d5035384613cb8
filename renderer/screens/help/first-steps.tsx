/** How one gets from a file to results, and the way to the tour. */
import { Button } from '@mantine/core';
import { t } from '#contract/language/language.ts';
import { Section } from '#renderer/parts/section.tsx';
import { useSought } from '#renderer/parts/sectioned-page.tsx';
import { startTour } from '#renderer/stores/tour.ts';

export function FirstSteps() {
  const steps = [
    t('Choose a file, drop one anywhere in the window, or paste a list.'),
    t('Say what is to be done: one tool for one column, or an interface and a flow for whole records.'),
    t('Run the batch. It goes on when the window is closed, and after a power cut from its last commit.'),
    t('Save results and errors as files at any moment, also while it runs.'),
    t('Look at the failures, repair what repeats, and run only those records again.'),
  ];
  if (!useSought(t('First steps'), ...steps, t('Guided tour'))) return null;
  return (
    <Section
      title={t('First steps')}
      aside={
        <Button variant="default" onClick={startTour}>
          {t('Start the tour')}
        </Button>
      }
    >
      <ol className="help-steps sought">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Section>
  );
}
