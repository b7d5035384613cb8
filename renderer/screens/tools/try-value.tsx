/** One value through a tool, to see what it makes of it. It is charged like a record: only when it succeeds. */
import '../setup/setup.css';
import { Button, TextInput } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { Trial } from '#contract/engine-api.ts';
import { saidAgain, t, tData, tn } from '#contract/language/language.ts';
import type { ToolFace } from '#contract/tool.ts';
import { Option } from '#renderer/screens/setup/tool-options.tsx';
import { api } from '#renderer/stores/link.ts';
import { useSettings } from '#renderer/stores/settings.ts';
import type { OptionValue } from '#renderer/stores/setup.ts';
import { sentenceOf } from '#renderer/stores/trouble.ts';

export function TryValue({ tool }: { tool: ToolFace }) {
  const price = useSettings(({ settings }) => settings?.prices[tool.name] ?? 0);
  const [value, setValue] = useState('');
  const [options, setOptions] = useState<Readonly<Record<string, OptionValue>>>({});
  const [busy, setBusy] = useState(false);
  const [trial, setTrial] = useState<Trial | null>(null);
  const [trouble, setTrouble] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (value.trim() === '' || busy) return;
    setBusy(true);
    setTrial(null);
    setTrouble('');
    try {
      setTrial(await api.try({ tool: tool.name, value, options }));
    } catch (error) {
      setTrouble(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="try-value">
      <form className="row" onSubmit={(event) => void submit(event)}>
        <TextInput
          className="grow"
          aria-label={t('Try one {element}', { element: tData(tool.element) })}
          placeholder={t('Any {element}', { element: tData(tool.element) })}
          maxLength={10_000}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          aria-label={t('Try it with {tool}', { tool: tData(tool.label) })}
          disabled={value.trim() === ''}
          loading={busy}
        >
          {t('Try it')}
        </Button>
      </form>
      <TryOptions tool={tool} values={options} onChange={setOptions} />
      {price > 0 && !trial && (
        <p className="quiet small">
          {tn(
            price,
            'Takes {n} credit when it succeeds, like a record of a batch.',
            'Takes {n} credits when it succeeds, like a record of a batch.',
          )}
        </p>
      )}
      <div role="status">
        {trouble && <p className="bad wrap">{trouble}</p>}
        {trial && <Outcome tool={tool} trial={trial} />}
      </div>
    </div>
  );
}

interface OptionsProps {
  tool: ToolFace;
  values: Readonly<Record<string, OptionValue>>;
  onChange(values: Readonly<Record<string, OptionValue>>): void;
}

/** One value has no columns to choose from. */
function TryOptions({ tool, values, onChange }: OptionsProps) {
  const offered = tool.options.filter(({ kind }) => kind !== 'field');
  if (offered.length === 0) return null;
  return (
    <details className="advanced try-options">
      <summary>
        <IconChevronRight className="advanced-arrow" size={14} stroke={2} aria-hidden />
        {tn(offered.length, '{n} option', '{n} options')}
      </summary>
      <div className="tool-options">
        {offered.map((option) => (
          <Option
            key={option.name}
            option={option}
            value={values[option.name] ?? option.default}
            onChange={(value) => onChange({ ...values, [option.name]: value })}
          />
        ))}
      </div>
    </details>
  );
}

function Outcome({ tool, trial }: { tool: ToolFace; trial: Trial }) {
  const { failure, values, charged } = trial;
  const told = tool.columns.flatMap((name, i) => (values[i] ? [{ name, value: values[i] }] : []));
  return (
    <>
      {failure && (
        <p className="bad wrap">
          <span className="mono">{failure.code}</span> {saidAgain(failure.message)}
        </p>
      )}
      <dl className="facts try-facts">
        {told.map(({ name, value }) => (
          <div key={name} className="try-fact">
            <dt className="mono">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {charged > 0 && <p className="quiet small">{tn(charged, '{n} credit charged.', '{n} credits charged.')}</p>}
    </>
  );
}
