/** A button that is only an icon, with its name as label and tool tip. */
import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode, Ref } from 'react';

interface Props {
  name: string;
  onClick?: () => void;
  disabled?: boolean;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ name, children, ...rest }: Props) {
  return (
    <Tooltip label={name}>
      <ActionIcon aria-label={name} {...rest}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
