/** Where records are stored: the entity, the column with their own key, and the columns that name keys of others. */
import { Button, Modal, Select, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { entityName, type Insert } from '#contract/flow.ts';
import { t } from '#contract/language/language.ts';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { guessColumn } from '#renderer/words/guesses.ts';
import { useSetupTool } from './setup-access.ts';

interface Props {
  open: boolean;
  insert: Insert | null;
  fields: readonly string[];
  onTake(insert: Insert): void;
  onClose(): void;
}

export function StoringForm({ open, onClose, ...rest }: Props) {
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={t('Store records')}
      size={480}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <Form {...rest} />
    </Modal>
  );
}

type Reference = Insert['references'][number];

function Form({ insert, fields, onTake }: Omit<Props, 'open' | 'onClose'>) {
  const tool = useSetupTool();
  const [entity, setEntity] = useState(insert?.entity ?? '');
  const [key, setKey] = useState(insert?.key ?? guessColumn(fields, ['id', 'key', ...(tool?.hints ?? [])]));
  const [references, setReferences] = useState<readonly Reference[]>(insert?.references ?? []);
  const put = (at: number, part: Partial<Reference>) =>
    setReferences(references.map((reference, i) => (i === at ? { ...reference, ...part } : reference)));
  const complete = isName(entity) && key !== null && references.every((one) => isName(one.entity) && one.column !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete) onTake({ entity: entity.trim(), key, references: references.map(trimmed) });
  };
  return (
    <form className="form" onSubmit={submit}>
      <TextInput
        label={t('Entity')}
        description={t('What one record is, such as customer')}
        error={entity !== '' && !isName(entity) && badName}
        maxLength={64}
        value={entity}
        onChange={(event) => setEntity(event.currentTarget.value)}
        data-autofocus
      />
      <Columns
        label={t('Key column')}
        description={t('Holds the record’s own key')}
        {...{ fields }}
        value={key}
        onChange={setKey}
      />
      <fieldset className="references">
        <legend>{t('Columns that name keys of others')}</legend>
        <p className="quiet small">
          {t(
            'A record waits until everything it names is there, also when it comes from another batch. An empty cell names nothing.',
          )}
        </p>
        {references.map((reference, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place.
          <div key={i} className="reference">
            <Columns
              label={i === 0 ? t('Column') : undefined}
              name={t('Column {n}', { n: i + 1 })}
              fields={fields}
              value={reference.column || null}
              onChange={(column) => put(i, { column })}
            />
            <TextInput
              label={i === 0 ? t('Names a') : undefined}
              aria-label={t('Entity that column {n} names', { n: i + 1 })}
              placeholder={t('Entity')}
              error={reference.entity !== '' && !isName(reference.entity)}
              maxLength={64}
              value={reference.entity}
              onChange={(event) => put(i, { entity: event.currentTarget.value })}
            />
            <IconButton
              name={t('Remove column {n}', { n: i + 1 })}
              onClick={() => setReferences(references.filter((_, at) => at !== i))}
            >
              <IconX size={16} stroke={1.75} aria-hidden />
            </IconButton>
          </div>
        ))}
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
          disabled={references.length >= 50}
          onClick={() => setReferences([...references, { column: '', entity: '' }])}
        >
          {t('Add a column')}
        </Button>
      </fieldset>
      <div className="form-foot">
        <Button type="submit" disabled={!complete}>
          {t('Store records')}
        </Button>
      </div>
    </form>
  );
}

interface ColumnsProps {
  label?: string | undefined;
  name?: string;
  description?: string;
  fields: readonly string[];
  value: string | null;
  onChange(column: string): void;
}

function Columns({ name, fields, onChange, ...rest }: ColumnsProps) {
  // Nobody knows the columns yet: they are typed.
  if (fields.length === 0) {
    return (
      <TextInput
        {...(name ? { 'aria-label': name } : {})}
        placeholder={t('Name of the column')}
        maxLength={200}
        {...rest}
        value={rest.value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <Select
      {...(name ? { 'aria-label': name } : {})}
      placeholder={t('Choose a column')}
      searchable
      nothingFoundMessage={t('No such column')}
      error={rest.value !== null && !fields.includes(rest.value) && t('No column of these records')}
      data={[...new Set(rest.value === null ? fields : [...fields, rest.value])]}
      onChange={(column) => column !== null && onChange(column)}
      {...rest}
    />
  );
}

const badName = t('Letters, digits, “_”, “-” and “.”, starting with a letter or digit.');

function isName(text: string): boolean {
  return entityName.safeParse(text).success;
}

function trimmed({ column, entity }: Reference): Reference {
  return { column, entity: entity.trim() };
}
