/** The field in which a cell is changed. Whatever ends it but Esc keeps what was typed, also when its row scrolls away. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Way } from './cursor.ts';

interface Props {
  label: string;
  value: string;
  onTake(value: string): void;
  /** `away`: somebody pressed elsewhere. */
  onLeave(way: Way | 'away'): void;
}

export function CellField(props: Props) {
  // The cell that was opened, whatever comes into its place meanwhile.
  const opened = useRef(props).current;
  const leave = useRef(props.onLeave);
  leave.current = props.onLeave;
  const text = useRef(opened.value);
  const settled = useRef(false);
  const settle = (way: Way | 'away', keep: boolean) => {
    if (settled.current) return;
    settled.current = true;
    if (keep && text.current !== opened.value) opened.onTake(text.current);
    leave.current(way);
  };
  const atEnd = useRef(settle);
  useEffect(() => () => atEnd.current('away', true), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const way = wayOf(event);
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    settle(way, event.key !== 'Escape');
  };
  return (
    <input
      className="cell-field"
      aria-label={opened.label}
      defaultValue={opened.value}
      maxLength={10_000}
      spellCheck={false}
      // biome-ignore lint/a11y/noAutofocus: it opens because a person asked to type.
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        text.current = event.currentTarget.value;
      }}
      onKeyDown={onKeyDown}
      onBlur={() => settle('away', true)}
    />
  );
}

function wayOf({ key, shiftKey, nativeEvent }: KeyboardEvent): Way | undefined {
  if (nativeEvent.isComposing) return undefined;
  if (key === 'Escape') return 'stay';
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  return key === 'Tab' ? (shiftKey ? 'back' : 'on') : undefined;
}
