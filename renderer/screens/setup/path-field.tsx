/** A folder or a file that the person chooses in the system's own dialog: its name, never typed. */
import { Button } from '@mantine/core';
import { useId } from 'react';
import { t } from '#contract/language/language.ts';
import { attempt } from '#renderer/parts/notices.tsx';
import { usePathNames } from '#renderer/stores/chosen-paths.ts';

interface Props {
  label: string;
  /** Said while nothing is chosen. */
  nothing: string;
  optional: boolean;
  path: string;
  choose(): Promise<string | undefined>;
  onChange(path: string): void;
}

export function PathField({ label, nothing, optional, path, choose, onChange }: Props) {
  const id = useId();
  const nameOf = usePathNames();
  const ask = async () => {
    const chosen = await choose();
    if (chosen !== undefined) onChange(chosen);
  };
  return (
    <fieldset className="path-field" aria-labelledby={id}>
      <span id={id} className="form-label">
        {label}
      </span>
      <span className={path ? 'path-name clip' : 'path-name clip quiet'}>{path ? nameOf(path) : nothing}</span>
      <Button variant="default" onClick={() => attempt(ask, t('Nothing was chosen'))}>
        {path || optional ? t('Choose another') : t('Choose')}
      </Button>
      {optional && path && (
        <Button variant="subtle" color="gray" onClick={() => onChange('')}>
          {t('Reset')}
        </Button>
      )}
    </fieldset>
  );
}
