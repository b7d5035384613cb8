/** One value through a tool, to see what it makes of it. It is charged like a record: only when it succeeds. */
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Trial } from '#contract/engine-api.ts';
import type { ToolFace } from '#contract/tool.ts';
import { api } from '#renderer/stores/link.ts';
import { useSettings } from '#renderer/stores/settings.ts';
import { sentenceOf } from '#renderer/stores/trouble.ts';
import { countOf } from '#renderer/words/numbers.ts';

export function TryValue({ tool }: { tool: ToolFace }) {
  const price = useSettings(({ settings }) => settings?.prices[tool.name] ?? 0);
  const [value, setValue] = useState('');
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
      setTrial(await api.try({ tool: tool.name, value }));
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
          aria-label={`Try one ${tool.element}`}
          placeholder={`Any ${tool.element}`}
          maxLength={10_000}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          aria-label={`Try it with ${tool.label}`}
          disabled={value.trim() === ''}
          loading={busy}
        >
          Try it
        </Button>
      </form>
      {price > 0 && !trial && (
        <p className="quiet small">Takes {countOf(price, 'credit')} when it succeeds, like a record of a batch.</p>
      )}
      <div role="status">
        {trouble && <p className="bad wrap">{trouble}</p>}
        {trial && <Outcome tool={tool} trial={trial} />}
      </div>
    </div>
  );
}

function Outcome({ tool, trial }: { tool: ToolFace; trial: Trial }) {
  const { failure, values, charged } = trial;
  const told = tool.columns.flatMap((name, i) => (values[i] ? [{ name, value: values[i] }] : []));
  return (
    <>
      {failure && (
        <p className="bad wrap">
          <span className="mono">{failure.code}</span> {failure.message}
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
      {charged > 0 && <p className="quiet small">{countOf(charged, 'credit')} charged.</p>}
    </>
  );
}
