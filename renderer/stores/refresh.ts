/** F5: the screen that is open says what it reads anew then. */
import { useEffect, useRef } from 'react';

const open = new Set<() => void>();

export function refreshScreen(): void {
  for (const act of open) act();
}

export function useRefresh(act: () => void): void {
  const newest = useRef(act);
  newest.current = act;
  useEffect(() => {
    const run = () => newest.current();
    open.add(run);
    return () => void open.delete(run);
  }, []);
}
