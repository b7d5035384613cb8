/** A line of text that counts once one presses Enter or leaves it. What makes no sense stays in the field and says so. */
import { InputBase } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';

interface Props {
  name: string;
  value: string;
  /** One sentence when it cannot be kept. */
  refuse(text: string): string | undefined;
  keep(text: string): void;
  helpId: string;
  /** Why what is kept does not work. */
  problem?: string | undefined;
  secret?: boolean;
  numeric?: boolean;
  placeholder?: string;
  maxLength?: number;
}

export function LineField({ name, value, refuse, keep, helpId, problem, secret, numeric, ...more }: Props) {
  const [text, setText] = useState<string | null>(null);
  const [error, setError] = useState<string | undefined>();
  const errorId = useId();
  const shown = error ?? (text === null ? problem : undefined);
  const settle = () => {
    if (text === null) return;
    const wanted = secret ? text : text.trim();
    const refusal = wanted === value ? undefined : refuse(wanted);
    setError(refusal);
    if (refusal) return;
    setText(null);
    if (wanted !== value) keep(wanted);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') settle();
    if (event.key !== 'Escape' || text === null) return;
    event.stopPropagation();
    setText(null);
    setError(undefined);
  };
  // A shortcut may take the screen away from under the cursor.
  const last = useRef(settle);
  last.current = settle;
  useEffect(() => () => last.current(), []);

  return (
    <InputBase
      size="xs"
      className={numeric ? 'setting-amount' : 'setting-line'}
      type={secret ? 'password' : 'text'}
      inputMode={numeric ? 'numeric' : 'text'}
      // The kit would leave the help out of the description.
      withAria={false}
      aria-label={name}
      aria-invalid={shown !== undefined}
      aria-describedby={shown === undefined ? helpId : `${errorId} ${helpId}`}
      autoComplete="off"
      spellCheck={false}
      {...more}
      value={text ?? value}
      error={shown}
      errorProps={{ id: errorId, role: 'alert' }}
      onChange={(event) => {
        setText(event.currentTarget.value);
        setError(undefined);
      }}
      onBlur={settle}
      onKeyDown={press}
    />
  );
}
