/** A card with a title. */
import './section.css';
import { type ReactNode, useId } from 'react';

interface Props {
  title: string;
  note?: ReactNode;
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

export function Section({ title, note, aside, className = '', children }: Props) {
  const id = useId();
  return (
    <section className={`card section ${className}`} aria-labelledby={id}>
      <header className="section-head">
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {note && <span className="quiet small num">{note}</span>}
        <div className="grow" />
        {aside}
      </header>
      {children}
    </section>
  );
}
