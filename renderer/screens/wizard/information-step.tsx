/** What the batch is about. */
import { Textarea, TextInput } from '@mantine/core';
import { t } from '#contract/language/language.ts';
import { useWizard } from '#renderer/stores/wizard.ts';
import { changeWizard } from '#renderer/stores/wizard-source.ts';

export function InformationStep() {
  const { label, description } = useWizard();
  return (
    <div className="card wizard-card wizard-form">
      <TextInput
        label={t('Name')}
        placeholder={t('What is this batch about')}
        description={label.trim() === '' ? t('A name makes the batch easy to find later.') : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={200}
        value={label}
        onChange={(event) => changeWizard({ label: event.currentTarget.value }, 'label')}
      />
      <Textarea
        label={t('Description')}
        placeholder={t('Where the records come from, what the results are for')}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={2000}
        value={description}
        onChange={(event) => changeWizard({ description: event.currentTarget.value }, 'description')}
      />
    </div>
  );
}
