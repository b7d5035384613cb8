/** A button that is only an icon, with its name as label and tool tip. */
import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode, Ref } from 'react';

interface Props {
  name: string;
  onClick?: () => void;
  disabled?: boolean;
  /** Pressing it does nothing now, but it keeps the focus. */
  dim?: boolean;
  /** Where it stands, for whoever must find it again. */
  place?: string;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ name, dim = false, place, children, ...rest }: Props) {
  return (
    <Tooltip label={name}>
      <ActionIcon aria-label={name} aria-disabled={dim || undefined} data-place={place} {...rest}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
