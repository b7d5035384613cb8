/** The pasted list: the editor, and beside it what the check found. */
import './paste-source.css';
import { lazy, Suspense } from 'react';
import { t } from '#contract/language/language.ts';
import { Bone } from '#renderer/parts/bone.tsx';
import { CheckPanel } from './check-panel.tsx';

const ListEditor = lazy(async () => ({ default: (await import('./list-editor.tsx')).ListEditor }));

export function PasteSource() {
  return (
    <section className="card paste" aria-label={t('List')}>
      <Suspense fallback={<EditorBones />}>
        <ListEditor />
      </Suspense>
      <CheckPanel />
    </section>
  );
}

function EditorBones() {
  return (
    <div className="paste-bones" aria-hidden>
      {[180, 220, 160, 200].map((width) => (
        <Bone key={width} width={width} />
      ))}
    </div>
  );
}
