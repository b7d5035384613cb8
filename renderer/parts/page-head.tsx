/** The head of a page: its title takes the focus when the page opens, so that a screen reader says where one is. */
import './page-head.css';
import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  title: string;
  beside?: ReactNode;
  children?: ReactNode;
}

export function PageHead({ title, beside, children }: Props) {
  return (
    <header className="page-head">
      <PageTitle>{title}</PageTitle>
      {beside}
      <div className="grow" />
      {children}
    </header>
  );
}

export function PageTitle({ children, onDoubleClick }: { children: ReactNode; onDoubleClick?: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} className="clip" onDoubleClick={onDoubleClick}>
      {children}
    </h1>
  );
}
