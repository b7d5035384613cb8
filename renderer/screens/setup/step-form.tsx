/** One action of the post-batch step: which files, where to, or which tool. It is taken only once it is complete. */
import { Button, Checkbox, Modal, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type AfterStep, stepFiles } from '#contract/flow.ts';
import { t } from '#contract/language/language.ts';
import { duplicateColumns } from '#contract/tool.ts';
import { chooseArchive, chooseFolder } from '#renderer/stores/chosen-paths.ts';
import { useTools } from '#renderer/stores/tools.ts';
import { fileWords } from '#renderer/words/file-words.ts';
import { type StepKind, stepKinds } from '#renderer/words/step-words.ts';
import { PathField } from './path-field.tsx';
import { useSetup, useSetupTool } from './setup-access.ts';

interface Props {
  kind: StepKind;
  step: AfterStep | undefined;
  onTake(step: AfterStep): void;
  onClose(): void;
}

type Files = (typeof stepFiles)[number][];

/** Everything that any kind may have; what is not its own is left out when it is taken. */
interface Values {
  files: Files;
  path: string;
  label: string;
  tool: string;
  column: string;
}

export function StepForm({ kind, step, onTake, onClose }: Props) {
  const [values, setValues] = useState(() => valuesOf(step));
  const set = (part: Partial<Values>) => setValues({ ...values, ...part });
  const ready = stepOf(kind, values, step);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onTake(ready);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={stepKinds[kind].label}
      size={440}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <form className="form" onSubmit={submit}>
        <p className="quiet">{stepKinds[kind].about}</p>
        {(kind === 'copy' || kind === 'zip') && <FilesField values={values} set={set} />}
        {kind === 'batch' ? (
          <BatchFields values={values} set={set} />
        ) : (
          <Target kind={kind} values={values} set={set} />
        )}
        <div className="form-foot">
          <Button type="submit" disabled={!ready}>
            {step ? t('Change action') : t('Add action')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

interface FieldProps {
  values: Values;
  set(part: Partial<Values>): void;
}

function FilesField({ values, set }: FieldProps) {
  return (
    <Checkbox.Group
      label={t('Files')}
      value={values.files}
      onChange={(chosen) => set({ files: stepFiles.filter((kind) => chosen.includes(kind)) })}
    >
      <div className="form-files">
        {stepFiles.map((kind) => (
          <Checkbox key={kind} value={kind} label={fileWords[kind].label} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

const targets = {
  copy: { label: t('Folder'), nothing: t('No folder chosen') },
  zip: { label: t('Archive'), nothing: t('No file chosen') },
  report: { label: t('Folder'), nothing: t('The batch’s own folder') },
  'file-away': { label: t('Folder'), nothing: t('“done” beside the file') },
} as const;

function Target({ kind, values, set }: FieldProps & { kind: Exclude<StepKind, 'batch'> }) {
  const { label: name } = useSetup().setup;
  const optional = kind === 'report' || kind === 'file-away';
  const choose = () => (kind === 'zip' ? chooseArchive(`${name.trim() || 'batch'}.zip`) : chooseFolder());
  return (
    <PathField {...targets[kind]} {...{ optional, choose }} path={values.path} onChange={(path) => set({ path })} />
  );
}

function BatchFields({ values, set }: FieldProps) {
  const tools = useTools((state) => state.tools);
  const { fields } = useSetup();
  const own = useSetupTool();
  const columns = [...new Set([...fields, ...(own?.columns ?? []), ...duplicateColumns])];
  return (
    <>
      <Select
        label={t('Tool')}
        placeholder={t('Choose a tool')}
        data={tools.map(({ name, label }) => ({ value: name, label }))}
        value={values.tool || null}
        onChange={(tool) => set({ tool: tool ?? '' })}
      />
      <Select
        label={t('Column')}
        description={t('Of the results; left empty, it is found by its name')}
        placeholder={t('Found by its name')}
        searchable
        clearable
        nothingFoundMessage={t('No such column')}
        data={columns}
        value={values.column || null}
        onChange={(column) => set({ column: column ?? '' })}
      />
      <TextInput
        label={t('Name')}
        placeholder={t('Named after this batch')}
        maxLength={200}
        value={values.label}
        onChange={(event) => set({ label: event.currentTarget.value })}
      />
    </>
  );
}

function valuesOf(step: AfterStep | undefined): Values {
  const nothing: Values = { files: ['output', 'error'], path: '', label: '', tool: '', column: '' };
  switch (step?.kind) {
    case undefined:
      return nothing;
    case 'copy':
      return { ...nothing, files: step.files, path: step.folder };
    case 'zip':
      return { ...nothing, files: step.files, path: step.file };
    case 'report':
    case 'file-away':
      return { ...nothing, path: step.folder ?? '' };
    case 'batch':
      return { ...nothing, label: step.label, tool: step.tool, column: step.column ?? '' };
  }
}

/** Undefined while something is missing. */
function stepOf(
  kind: StepKind,
  { files, path, label, tool, column }: Values,
  before?: AfterStep,
): AfterStep | undefined {
  switch (kind) {
    case 'copy':
      return files.length > 0 && path ? { kind, files, folder: path } : undefined;
    case 'zip':
      return files.length > 0 && path ? { kind, files, file: path } : undefined;
    case 'report':
    case 'file-away':
      return path ? { kind, folder: path } : { kind };
    case 'batch': {
      const insert = before?.kind === 'batch' ? before.insert : undefined;
      const more = { ...(column ? { column } : {}), ...(insert ? { insert } : {}) };
      return tool ? { kind, label: label.trim(), tool, ...more } : undefined;
    }
  }
}
