/** Confidential values are masked until somebody says that they want to see them; another view asks anew. */
import { Button } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { Confidential } from '#contract/confidential.ts';
import { isConfidential } from '#contract/confidential.ts';
import { t } from '#contract/language/language.ts';
import { announce } from '#renderer/stores/announcer.ts';

interface Shown {
  masked: boolean;
  toggle(): void;
}

/** `view`: what is looked at; what was shown of one thing is not shown of the next. */
export function useShowValues(view: string): Shown {
  const [shown, setShown] = useState<string>();
  const masked = shown !== view;
  return { masked, toggle: () => setShown(masked ? view : undefined) };
}

/** `of`: where such values are; nothing to show, no button. */
export function ShowValues({ of, masked, toggle }: Shown & { of: Confidential | boolean | undefined }) {
  if (of === undefined || of === false || (of !== true && !isConfidential(of))) return null;
  const Icon = masked ? IconEye : IconEyeOff;
  return (
    <Button
      variant="default"
      leftSection={<Icon size={16} stroke={1.75} aria-hidden />}
      onClick={() => {
        toggle();
        announce(masked ? t('Confidential values are shown') : t('Confidential values are masked'));
      }}
    >
      {masked ? t('Show values') : t('Mask values')}
    </Button>
  );
}
