/** The batches that were made of this one: of its failed records, or by its post-batch step. */
import './after-list.css';
import { t, tn } from '#contract/language/language.ts';
import { BatchLink } from '#renderer/parts/batch-link.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { StatePill } from '#renderer/parts/state-pill.tsx';
import { useRow } from '#renderer/stores/batches.ts';
import { progressSentence } from '#renderer/words/batch-words.ts';

export function Children({ ids }: { ids: readonly string[] }) {
  return (
    <Section title={t('Made of this batch')} className="overview-wide">
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
            {tn(row.total, '{n} record', '{n} records')} · {progressSentence(row)}
          </span>
        </>
      )}
    </li>
  );
}
