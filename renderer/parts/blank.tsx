/** What stands where there is nothing to show: nothing yet, nothing found, or something went wrong. */
import './blank.css';
import type { ReactNode } from 'react';

interface Props {
  icon: ReactNode;
  title: string;
  sentence: string;
  children?: ReactNode;
  alarming?: boolean;
}

export function Blank({ icon, title, sentence, children, alarming = false }: Props) {
  return (
    <div className="blank" {...(alarming ? { role: 'alert' } : {})}>
      <div className={alarming ? 'blank-icon bad' : 'blank-icon'} aria-hidden>
        {icon}
      </div>
      <div className="blank-words">
        <h2>{title}</h2>
        <p className="quiet wrap">{sentence}</p>
        {children && <div className="row blank-acts">{children}</div>}
      </div>
    </div>
  );
}
