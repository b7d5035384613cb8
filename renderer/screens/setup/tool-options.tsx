/** The options of the chosen tool, drawn from what it says about itself. */
import { Select, Switch, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { t, tData } from '#contract/language/language.ts';
import type { ToolOption } from '#contract/tool.ts';
import type { OptionValue } from '#renderer/stores/setup.ts';
import { countries } from '#renderer/words/countries.ts';
import { useSetup, useSetupTool } from './setup-access.ts';

export function ToolOptions() {
  const tool = useSetupTool();
  const { setup, change, table } = useSetup();
  if (!tool) return null;
  const values = setup.options[tool.name] ?? {};
  // A plain list has no columns to choose from.
  const offered = tool.options.filter((option) => option.kind !== 'field' || table);
  if (offered.length === 0) return null;
  return (
    <div className="tool-options">
      {offered.map((option) => (
        <Option
          key={option.name}
          option={option}
          value={values[option.name] ?? option.default}
          onChange={(value) =>
            change({ options: { ...setup.options, [tool.name]: { ...values, [option.name]: value } } })
          }
        />
      ))}
    </div>
  );
}

interface Props {
  option: ToolOption;
  value: OptionValue;
  onChange(value: OptionValue): void;
}

/** One of them; a field can only be chosen where there are columns. */
export function Option({ option, value, onChange }: Props) {
  if (option.kind === 'flag') {
    return (
      <Switch
        label={tData(option.label)}
        {...(option.help ? { description: tData(option.help) } : {})}
        checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  }
  if (option.kind === 'text') {
    return (
      <TextInput
        label={tData(option.label)}
        {...(option.help ? { description: tData(option.help) } : {})}
        maxLength={256}
        value={String(value)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  if (option.kind === 'choice') {
    return (
      <Select
        label={tData(option.label)}
        {...(option.help ? { description: tData(option.help) } : {})}
        allowDeselect={false}
        data={(option.choices ?? []).map(({ value, label }) => ({ value, label: tData(label) }))}
        value={String(value)}
        onChange={(chosen) => onChange(chosen ?? option.default)}
      />
    );
  }
  const Chosen = option.kind === 'country' ? CountryChoice : FieldChoice;
  return <Chosen option={option} value={value} onChange={onChange} />;
}

function CountryChoice({ option, value, onChange }: Props) {
  const data = useMemo(() => countries().map(({ code, name }) => ({ value: code, label: `${name} (${code})` })), []);
  return <Choice option={option} value={value} onChange={onChange} data={data} nothing={t('No default')} />;
}

function FieldChoice({ option, value, onChange }: Props) {
  const { fields } = useSetup();
  const data = [...new Set(fields)].map((field) => ({ value: field, label: field }));
  return <Choice option={option} value={value} onChange={onChange} data={data} nothing={t('No column')} />;
}

function Choice({
  option,
  value,
  onChange,
  data,
  nothing,
}: Props & { data: { value: string; label: string }[]; nothing: string }) {
  return (
    <Select
      label={tData(option.label)}
      {...(option.help ? { description: tData(option.help) } : {})}
      placeholder={nothing}
      searchable
      clearable
      limit={300}
      nothingFoundMessage={t('Nothing found')}
      data={data}
      value={typeof value === 'string' && value !== '' ? value : null}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}
