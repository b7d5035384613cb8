/** Renames a batch in place: Enter or leaving keeps the new name, Esc the old one. */
import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import type { BatchRow } from '#contract/batch.ts';
import { rename, stopRename } from '#renderer/stores/rename.ts';
import { attempt } from './notices.tsx';

export function NameField({ row }: { row: BatchRow }) {
  const settled = useRef(false);
  const end = (label?: string) => {
    if (settled.current) return;
    settled.current = true;
    stopRename();
    const wanted = label?.trim();
    if (wanted !== undefined && wanted !== row.label) attempt(() => rename(row.id, wanted), 'The name was not changed');
  };
  return (
    <TextInput
      className="name-field"
      aria-label="Name of the batch"
      defaultValue={row.label}
      placeholder={row.source.name}
      maxLength={200}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => end(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') end(event.currentTarget.value);
        if (event.key === 'Escape') end();
      }}
    />
  );
}
