/** The token that was just made. It goes away for good once it is put away, or the window is left. */
import '#renderer/parts/banner.css';
import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { t } from '#contract/language/language.ts';
import { CopyLine } from '#renderer/parts/copy-line.tsx';
import { forgetToken } from '#renderer/stores/profiles.ts';

export function NewToken({ name, token }: { name: string; token: string }) {
  const place = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another token takes the focus again.
  useEffect(() => place.current?.focus(), [token]);
  useEffect(() => forgetToken, []);
  return (
    <section className="new-token tone-info" ref={place} tabIndex={-1} aria-label={t('Token of {name}', { name })}>
      <IconKey size={16} aria-hidden />
      <div className="grow">
        <p>
          <b>{t('This is the token of “{name}”. It is not shown again.', { name })}</b>
        </p>
        <p>{t('Whoever has it may do what the profile may: put it where only the program reads it.')}</p>
        <CopyLine text={token} name={t('Copy the token')} />
      </div>
      <Button variant="default" onClick={forgetToken}>
        {t('Done')}
      </Button>
    </section>
  );
}
