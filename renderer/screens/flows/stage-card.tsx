/** The card of one stage: its place in the order, what it does, what is in it, and how something is added. */
import { type ReactNode, useId } from 'react';
import { type Stage, stages } from '#contract/flow.ts';
import { stageNamedIn } from '#renderer/stores/flow-draft.ts';
import { sample, useFlowEditor } from '#renderer/stores/flow-editor.ts';
import { stageWords } from '#renderer/words/stage-words.ts';

interface Props {
  stage: Stage;
  filled: boolean;
  aside: ReactNode;
  children?: ReactNode;
}

export function StageCard({ stage, filled, aside, children }: Props) {
  const id = useId();
  const trouble = sample.use((state) => state.previewTrouble);
  const problem = useFlowEditor(({ draft, place, problem }) =>
    place === stage ? problem : place === null && trouble && stageNamedIn(trouble, draft) === stage ? trouble : '',
  );
  const { label, about } = stageWords[stage];
  return (
    <li className="stage">
      <span className={filled ? 'stage-number stage-number-filled num' : 'stage-number num'} aria-hidden>
        {stages.indexOf(stage) + 1}
      </span>
      <section className="card stage-card" aria-labelledby={id}>
        <header className="stage-head">
          <h2 id={id}>{label}</h2>
          <p className="quiet small grow">{about}</p>
          {aside}
        </header>
        {filled && <div className="stage-body">{children}</div>}
        {problem && (
          <p className="stage-problem bad small wrap" role="alert">
            {problem}
          </p>
        )}
      </section>
    </li>
  );
}
