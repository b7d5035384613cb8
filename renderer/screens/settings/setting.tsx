/** One line of settings: what it is, what it means, and the control. A search leaves only the lines that fit. */
import type { ReactNode } from 'react';
import { useSought } from '#renderer/parts/sectioned-page.tsx';

interface Props {
  label: string;
  help?: string;
  /** For a control that is described by the help. */
  helpId?: string;
  /** Other words that a person may look for. */
  also?: string;
  children?: ReactNode;
}

export function Setting({ label, help = '', helpId, also = '', children }: Props) {
  if (!useSought(label, help, also)) return null;
  return (
    <div className="setting sought">
      <div>
        <p>{label}</p>
        {help && (
          <p className="quiet small" id={helpId}>
            {help}
          </p>
        )}
      </div>
      {children && <div className="setting-control">{children}</div>}
    </div>
  );
}
