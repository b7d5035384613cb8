/** What the input and the results are called, and what the folder of the batch will hold. */
import { TextInput } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { t } from '#contract/language/language.ts';
import { sourceOf, useWizard } from '#renderer/stores/wizard.ts';
import { changeWizard } from '#renderer/stores/wizard-source.ts';
import { fileWords } from '#renderer/words/file-words.ts';
import { nameProblems, withEnding } from '#renderer/words/wizard-words.ts';

export function NamesStep() {
  const wizard = useWizard();
  const { names } = wizard;
  const problems = nameProblems(names);
  const usual = usualInput(wizard);
  const change = (kind: 'input' | 'output', name: string) => {
    const { [kind]: _old, ...rest } = names;
    changeWizard({ names: name === '' ? rest : { ...rest, [kind]: name } }, 'names');
  };
  // A name that cannot be used is not shown as one: until it is changed the batch has its usual name.
  const files = [
    { kind: 'input' as const, name: (!problems.input && names.input) || usual },
    { kind: 'output' as const, name: (!problems.output && withEnding(names.output ?? '')) || 'output.csv' },
    { kind: 'process' as const, name: 'process.csv' },
    { kind: 'error' as const, name: 'error.csv', only: t('only if something fails') },
  ];
  return (
    <div className="card wizard-card">
      <div className="wizard-fields wizard-names">
        <TextInput
          label={t('Input file')}
          placeholder={usual}
          maxLength={200}
          error={problems.input}
          value={names.input ?? ''}
          onChange={(event) => change('input', event.currentTarget.value)}
        />
        <TextInput
          label={t('Results file')}
          placeholder="output.csv"
          maxLength={200}
          error={problems.output}
          value={names.output ?? ''}
          onChange={(event) => change('output', event.currentTarget.value)}
        />
      </div>
      <section aria-label={t('Files of the batch')}>
        <h3 className="names-title">{t('In the folder of the batch')}</h3>
        <ul className="names">
          {files.map(({ kind, name, only }) => (
            <li key={kind} className="row">
              <IconFileText size={16} stroke={1.75} aria-hidden />
              <span className="mono wrap">{name}</span>
              <span className="quiet small clip">
                {fileWords[kind].label}
                {only && `, ${only}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function usualInput(wizard: Parameters<typeof sourceOf>[0] & { sourceName: string }): string {
  const source = sourceOf(wizard);
  const name = source?.kind === 'file' ? source.file.name : wizard.sourceName;
  return `input${/\.[a-z0-9]{1,8}(?:\.gz)?$/.exec(name.toLowerCase())?.[0] ?? '.txt'}`;
}
