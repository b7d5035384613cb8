/** Chooses the batch to compare with: those of the same interface, flow or tool. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconStack2 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { BatchRow } from '#contract/batch.ts';
import { Blank } from '#renderer/parts/blank.tsx';
import { Bone } from '#renderer/parts/bone.tsx';
import { SearchField } from '#renderer/parts/search-field.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { StatePill } from '#renderer/parts/state-pill.tsx';
import { takeRows, useRow } from '#renderer/stores/batches.ts';
import { completePair } from '#renderer/stores/compare-way.ts';
import { api } from '#renderer/stores/link.ts';
import { go } from '#renderer/stores/place.ts';
import { sentenceOf } from '#renderer/stores/trouble.ts';
import { nameOf } from '#renderer/words/batch-words.ts';
import { areAlike, isReadable } from '#renderer/words/difference-words.ts';
import { countOf } from '#renderer/words/numbers.ts';
import { moment } from '#renderer/words/times.ts';

export function CompareChoice({ id }: { id: string }) {
  const row = useRow(id);
  const [search, setSearch] = useState('');
  const { others, trouble } = useOthers(id);
  if (trouble) return <Trouble sentence={trouble} />;
  if (!row || !others) {
    return (
      <div className="compare-choice">
        <Bone width={280} />
      </div>
    );
  }
  const wanted = search.trim().toLowerCase();
  const shown = others.filter((other) => `${other.label} ${other.source.name}`.toLowerCase().includes(wanted));
  if (others.length === 0) return <Nobody row={row} />;
  return (
    <div className="compare-choice">
      <Section
        title={`Compare “${nameOf(row)}” with`}
        aside={others.length > 8 && <SearchField label="Find a batch" value={search} onChange={setSearch} />}
      >
        <ul className="compare-others">
          {shown.map((other) => (
            <Other key={other.id} id={id} row={other} />
          ))}
          {shown.length === 0 && <li className="compare-none quiet">No batch is called so.</li>}
        </ul>
      </Section>
    </div>
  );
}

function Other({ id, row }: { id: string; row: BatchRow }) {
  return (
    <li>
      <button type="button" className="compare-other" onClick={() => completePair(id, row.id)}>
        <b className="clip grow">{nameOf(row)}</b>
        <StatePill state={row.state} />
        <span className="quiet num">{countOf(row.total, 'record')}</span>
        <span className="quiet num">{moment(row.created, Date.now())}</span>
      </button>
    </li>
  );
}

function Nobody({ row }: { row: BatchRow }) {
  const what = row.interface ? `the interface ${row.interface}` : 'the same tool or flow';
  return (
    <Blank
      icon={<IconStack2 size={20} />}
      title="No other batch to compare with"
      sentence={`“${nameOf(row)}” is the only batch with ${what} whose records are there. Any two batches can be selected in the list and compared.`}
    >
      <Button variant="default" onClick={() => go({ screen: 'batches' })}>
        Show all batches
      </Button>
    </Blank>
  );
}

function Trouble({ sentence }: { sentence: string }) {
  return (
    <Blank alarming icon={<IconAlertTriangle size={20} />} title="The batches could not be read" sentence={sentence}>
      <Button variant="default" onClick={() => go({ screen: 'batches' })}>
        Show all batches
      </Button>
    </Blank>
  );
}

function useOthers(id: string): { others: BatchRow[] | undefined; trouble: string } {
  const [others, setOthers] = useState<BatchRow[]>();
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    let open = true;
    const load = async () => {
      const own = (await api.show({ id })).row;
      const { data } = await api.list({ limit: 1_000 });
      takeRows([own, ...data]);
      if (open) setOthers(data.filter((row) => row.id !== id && isReadable(row) && areAlike(own, row)));
    };
    load().catch((error: unknown) => open && setTrouble(sentenceOf(error)));
    return () => {
      open = false;
    };
  }, [id]);
  return { others, trouble };
}
