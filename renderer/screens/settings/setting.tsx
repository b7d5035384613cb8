/** One line of settings: what it is, what it means, and the control. */
import type { ReactNode } from 'react';

interface Props {
  label: string;
  help?: ReactNode;
  /** For a control that is described by the help. */
  helpId?: string;
  children: ReactNode;
}

export function Setting({ label, help, helpId, children }: Props) {
  return (
    <div className="setting">
      <div>
        <p>{label}</p>
        {help && (
          <p className="quiet small" id={helpId}>
            {help}
          </p>
        )}
      </div>
      <div className="setting-control">{children}</div>
    </div>
  );
}
