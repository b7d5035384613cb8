/** Renames a batch in place: Enter or leaving keeps the new name, Esc the old one. */
import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import type { BatchRow } from '#contract/batch.ts';
import { t } from '#contract/language/language.ts';
import { rename, stopRename } from '#renderer/stores/rename.ts';
import { attempt } from './notices.tsx';

export function NameField({ row }: { row: BatchRow }) {
  const settled = useRef(false);
  const end = (byKey: boolean, label?: string) => {
    if (settled.current) return;
    settled.current = true;
    stopRename(byKey);
    const wanted = label?.trim();
    if (wanted !== undefined && wanted !== row.label)
      attempt(() => rename(row.id, wanted), t('The name was not changed'));
  };
  return (
    <TextInput
      className="name-field"
      aria-label={t('Name of the batch')}
      defaultValue={row.label}
      placeholder={row.source.name}
      maxLength={200}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => end(false, event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // The key must not press what has the focus next.
        event.preventDefault();
        end(true, event.key === 'Enter' ? event.currentTarget.value : undefined);
      }}
    />
  );
}
