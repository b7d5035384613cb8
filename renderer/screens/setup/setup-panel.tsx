/** What is to be done with the records: the tool and its options, the name, and what most people leave as it is. */
import './setup.css';
import { TextInput } from '@mantine/core';
import { t } from '#contract/language/language.ts';
import { Advanced } from './advanced.tsx';
import { useSetup } from './setup-access.ts';
import { ToolChoice } from './tool-choice.tsx';
import { ToolOptions } from './tool-options.tsx';

export function SetupPanel() {
  return (
    <aside className="card setup" aria-label={t('Tool and name')}>
      <ToolChoice />
      <ToolOptions />
      <NameInput />
      <Advanced />
    </aside>
  );
}

function NameInput() {
  const { setup, change } = useSetup();
  return (
    <TextInput
      label={t('Name')}
      placeholder={t('What is this batch about')}
      description={setup.label.trim() === '' ? t('A name makes the batch easy to find later.') : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      maxLength={200}
      value={setup.label}
      onChange={(event) => change({ label: event.currentTarget.value })}
    />
  );
}
