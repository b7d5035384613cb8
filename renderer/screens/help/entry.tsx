/** One line of the help: what it is about at the left, what is to be said at the right. */
import type { ReactNode } from 'react';
import { useSought } from '#renderer/parts/sectioned-page.tsx';

interface Props {
  head: ReactNode;
  /** What the search looks at. */
  words: readonly string[];
  children: ReactNode;
}

export function Entry({ head, words, children }: Props) {
  if (!useSought(...words)) return null;
  return (
    <div className="help-entry sought">
      <div className="help-head">{head}</div>
      <div className="help-words">{children}</div>
    </div>
  );
}
