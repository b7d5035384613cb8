/** The whole window takes files: dropping one opens a new batch with it, unless the screen has another use for it. */
import './drop-target.css';
import { useEffect, useState } from 'react';
import { t } from '#contract/language/language.ts';
import { attempt } from '#renderer/parts/notices.tsx';
import { dropWords, takeDrop, useDropping } from '#renderer/stores/dropping.ts';

export function DropTarget() {
  const words = useDropping(dropWords);
  const over = useFileDrop((files) => attempt(() => takeDrop(files), t('The file was not opened')));
  if (!over) return null;
  return (
    <div className="drop-target" aria-hidden>
      <span className="drop-words">{words}</span>
    </div>
  );
}

/** Whether files hang over the window. Entering and leaving come for every element on the way, so they are counted. */
function useFileDrop(take: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the listeners are set once.
  useEffect(() => {
    let depth = 0;
    const hover = (depthChange: number) => (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      depth = Math.max(0, depth + depthChange);
      setOver(depth > 0);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      depth = 0;
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) take(files);
    };
    const end = new AbortController();
    const { signal } = end;
    window.addEventListener('dragenter', hover(1), { signal });
    window.addEventListener('dragleave', hover(-1), { signal });
    window.addEventListener('dragover', hover(0), { signal });
    window.addEventListener('drop', drop, { signal });
    return () => end.abort();
  }, []);
  return over;
}
