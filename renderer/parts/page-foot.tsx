/** The bar at the foot of a page: what is kept, or what is wrong, and the next steps. */
import './page-foot.css';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface Props {
  sentence: string;
  /** Stands in place of the sentence. */
  problem?: string;
  /** The buttons, the usual one last. */
  children: ReactNode;
}

export function PageFoot({ sentence, problem = '', children }: Props) {
  return (
    <footer className="page-foot row">
      {problem ? (
        <p className="grow bad row" role="alert">
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          <span className="wrap">{problem}</span>
        </p>
      ) : (
        <p className="grow quiet num">{sentence}</p>
      )}
      {children}
    </footer>
  );
}
