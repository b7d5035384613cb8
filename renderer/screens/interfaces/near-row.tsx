/** A row of a long list stands for itself by its name until it comes near what is in view: a thousand rows draw at once. */
import { type ReactNode, useEffect, useRef, useState } from 'react';

interface Props {
  name: string;
  /** Drawn from the start. */
  near: boolean;
  children: ReactNode;
}

export function NearRow({ name, near, children }: Props) {
  const [drawn, setDrawn] = useState(near);
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (drawn || !place.current) return;
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setDrawn(true);
      },
      { rootMargin: '900px' },
    );
    watch.observe(place.current);
    return () => watch.disconnect();
  }, [drawn]);
  if (drawn) return children;
  return (
    <li ref={place} className="field field-far quiet">
      {name}
    </li>
  );
}
