/** One field: its name, where it comes from, its type, and behind an arrow what it must hold. */
import { Autocomplete, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconChevronDown, IconX } from '@tabler/icons-react';
import { memo, useState } from 'react';
import type { Match } from '#contract/design.ts';
import { type FieldType, fieldTypes } from '#contract/interface.ts';
import { t } from '#contract/language/language.ts';
import { Grip } from '#renderer/parts/grip.tsx';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { type FieldDraft, type Origin, origins } from '#renderer/stores/field-draft.ts';
import { changeField } from '#renderer/stores/interface-editor.ts';
import { type Found, foundAs, typeWords } from '#renderer/words/design-words.ts';
import { FieldRules, ruled } from './field-rules.tsx';
import { MatchWord } from './match-word.tsx';

interface Props {
  at: number;
  field: FieldDraft;
  count: number;
  /** Undefined without a sample. */
  match: Match | undefined;
  columns: readonly string[] | undefined;
  samples: readonly string[] | undefined;
  problem: string;
  onMove(from: number, to: number): void;
  /** By one, with the focus. */
  onStep(at: number, by: 1 | -1): void;
  onRemove(key: number, at: number): void;
}

const originWords: Readonly<Record<Origin, string>> = {
  column: t('Column'),
  constant: t('Constant'),
  expression: t('Expression'),
};

export const FieldRow = memo(function FieldRow(props: Props) {
  const { at, field, count, match, columns, samples, problem, onMove, onStep, onRemove } = props;
  const [open, setOpen] = useState(false);
  const change = (part: Partial<FieldDraft>) => changeField(field.key, part);
  const name = field.name || t('field {n}', { n: at + 1 });
  const rules = ruled(field);
  return (
    <li className="field">
      <div className="field-line">
        <Grip name={name} row={`field ${field.key}`} at={at} count={count} onMove={onMove} />
        <TextInput
          aria-label={t('Name of field {n}', { n: at + 1 })}
          data-place={`name ${at}`}
          placeholder={t('Name')}
          maxLength={200}
          error={problem !== ''}
          value={field.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <NativeSelect
          size="xs"
          aria-label={t('Where {name} comes from', { name })}
          data={origins.map((value) => ({ value, label: originWords[value] }))}
          value={field.origin}
          onChange={(event) => change({ origin: event.currentTarget.value as Origin })}
        />
        <From field={field} columns={columns} name={name} change={change} />
        <NativeSelect
          size="xs"
          aria-label={t('Type of {name}', { name })}
          data={fieldTypes.map((value) => ({ value, label: typeWords[value] }))}
          value={field.type}
          onChange={(event) => change({ type: event.currentTarget.value as FieldType })}
        />
        <Checkbox
          aria-label={t('{name} is required', { name })}
          checked={field.required}
          onChange={(event) => change({ required: event.currentTarget.checked })}
        />
        <Checkbox
          aria-label={t('{name} is unique', { name })}
          disabled={field.origin !== 'column'}
          checked={field.origin === 'column' && field.unique}
          onChange={(event) => change({ unique: event.currentTarget.checked })}
        />
        <span className="field-acts">
          <IconButton
            name={t('Move up: {name}', { name })}
            dim={at === 0}
            place={`up ${at}`}
            onClick={() => at > 0 && onStep(at, -1)}
          >
            <IconArrowUp size={14} stroke={2} aria-hidden />
          </IconButton>
          <IconButton
            name={t('Move down: {name}', { name })}
            dim={at === count - 1}
            place={`down ${at}`}
            onClick={() => at < count - 1 && onStep(at, 1)}
          >
            <IconArrowDown size={14} stroke={2} aria-hidden />
          </IconButton>
          <IconButton name={t('Remove: {name}', { name })} onClick={() => onRemove(field.key, at)}>
            <IconX size={14} stroke={2} aria-hidden />
          </IconButton>
        </span>
      </div>
      <div className="field-note small">
        <button type="button" className="field-more" aria-expanded={open} onClick={() => setOpen(!open)}>
          <IconChevronDown size={12} stroke={2} aria-hidden />
          <span className="clip">{rules === '' ? t('Rules') : rules}</span>
          <span className="spoken"> {t('of {name}', { name })}</span>
        </button>
        <span className="field-match clip">
          {columns && <MatchWord match={field.origin === 'column' ? found(match, field, columns) : 'fixed'} />}
          {samples && samples.length > 0 && <span className="quiet clip">{samples.join(', ')}</span>}
        </span>
      </div>
      {open && <FieldRules field={field} change={change} />}
      {problem && (
        <p className="field-problem bad small" role="alert">
          {problem}
        </p>
      )}
    </li>
  );
});

/** What was changed by hand since the sample was matched is looked at anew. */
function found(match: Match | undefined, { name, source }: FieldDraft, columns: readonly string[]): Found {
  return match && match !== 'none' ? match : foundAs(name, source, columns);
}

interface FromProps {
  field: FieldDraft;
  columns: readonly string[] | undefined;
  name: string;
  change(part: Partial<FieldDraft>): void;
}

function From({ field, columns, name, change }: FromProps) {
  switch (field.origin) {
    case 'column':
      return (
        <Autocomplete
          size="xs"
          aria-label={t('Column of {name}', { name })}
          placeholder={field.name || t('Column')}
          maxLength={1000}
          limit={100}
          data={[...new Set(columns ?? [])]}
          value={field.source}
          onChange={(source) => change({ source })}
        />
      );
    case 'constant':
      return (
        <TextInput
          aria-label={t('Value of {name}', { name })}
          placeholder={t('The same in each record')}
          maxLength={10_000}
          value={field.constant}
          onChange={(event) => change({ constant: event.currentTarget.value })}
        />
      );
    case 'expression':
      return (
        <TextInput
          className="mono-input"
          aria-label={t('Expression of {name}', { name })}
          placeholder={'first + " " + last'}
          maxLength={10_000}
          spellCheck={false}
          value={field.expression}
          onChange={(event) => change({ expression: event.currentTarget.value })}
        />
      );
  }
}
