/** The batches that were made of this one: of its failed records, or by its post-batch step. */
import './after-list.css';
import { BatchLink } from '#renderer/parts/batch-link.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { StatePill } from '#renderer/parts/state-pill.tsx';
import { useRow } from '#renderer/stores/batches.ts';
import { progressSentence } from '#renderer/words/batch-words.ts';
import { countOf } from '#renderer/words/numbers.ts';

export function Children({ ids }: { ids: readonly string[] }) {
  return (
    <Section title="Made of this batch" className="overview-wide">
      <ul className="children">
        {ids.map((id) => (
          <Child key={id} id={id} />
        ))}
      </ul>
    </Section>
  );
}

function Child({ id }: { id: string }) {
  const row = useRow(id);
  return (
    <li className="child">
      <span className="clip">
        <BatchLink id={id} />
      </span>
      {row && (
        <>
          <StatePill state={row.state} />
          <span className="quiet small num clip">
            {countOf(row.total, 'record')} · {progressSentence(row)}
          </span>
        </>
      )}
    </li>
  );
}
