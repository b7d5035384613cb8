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

interface TitleProps {
  children: ReactNode;
  takeFocus?: boolean;
  onDoubleClick?: () => void;
}

export function PageTitle({ children, takeFocus = true, onDoubleClick }: TitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const wanted = useRef(takeFocus);
  useEffect(() => {
    if (wanted.current) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className="clip" onDoubleClick={onDoubleClick}>
      {children}
    </h1>
  );
}
