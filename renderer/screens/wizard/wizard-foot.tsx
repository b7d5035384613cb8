/** Back, Continue and at last Run; and beside them what is wrong or what is still missing. */
import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconPlayerPlay } from '@tabler/icons-react';
import { saidAgain, t, tn } from '#contract/language/language.ts';
import { PageFoot } from '#renderer/parts/page-foot.tsx';
import { useRow } from '#renderer/stores/batches.ts';
import { useWizard, wizardSteps } from '#renderer/stores/wizard.ts';
import { goToStep, runWizard } from '#renderer/stores/wizard-steps.ts';
import { progressSentence } from '#renderer/words/batch-words.ts';
import { whatIsMissing } from '#renderer/words/wizard-words.ts';

export function WizardFoot() {
  const wizard = useWizard();
  const { id, step, phase, problem, dirty } = wizard;
  const row = useRow(id ?? '');
  const at = wizardSteps.indexOf(step);
  const [before, after] = [wizardSteps[at - 1], wizardSteps[at + 1]];
  const missing = whatIsMissing(wizard);
  const reading = row?.activity.kind === 'intake';
  const empty = row !== undefined && !reading && row.total === 0;
  const sentence =
    step !== 'overview'
      ? savedSentence(id, dirty.length)
      : missing ||
        (reading ? progressSentence(row) : '') ||
        (empty ? (row.message ? saidAgain(row.message) : t('No records are found. Check the format.')) : '') ||
        (row ? tn(row.total, '{n} record ready', '{n} records ready') : '');
  return (
    <PageFoot sentence={sentence} problem={problem}>
      <Button
        variant="default"
        disabled={!before}
        leftSection={<IconArrowLeft size={16} stroke={1.75} />}
        onClick={() => before && void goToStep(before)}
      >
        {t('Back')}
      </Button>
      {after ? (
        <Button
          loading={phase === 'saving' && step === 'source'}
          rightSection={<IconArrowRight size={16} stroke={1.75} />}
          onClick={() => void goToStep(after)}
        >
          {t('Continue')}
        </Button>
      ) : (
        <Button
          loading={phase === 'running'}
          disabled={!row || reading || empty || missing !== ''}
          leftSection={<IconPlayerPlay size={16} stroke={1.75} />}
          onClick={() => void runWizard()}
        >
          {t('Run')}
        </Button>
      )}
    </PageFoot>
  );
}

function savedSentence(id: string | null, changes: number): string {
  if (id === null) return t('Kept here until there are records. Then it is a draft among the batches.');
  return changes > 0 ? t('Saving') : t('All changes are saved.');
}
