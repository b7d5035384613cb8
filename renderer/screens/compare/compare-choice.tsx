/** Chooses the batch to compare with: those of the same interface, flow or tool. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconStack2 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { BatchRow } from '#contract/batch.ts';
import { t, tn } from '#contract/language/language.ts';
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
        title={t('Compare “{row}” with', { row: nameOf(row) })}
        aside={others.length > 8 && <SearchField label={t('Find a batch')} value={search} onChange={setSearch} />}
      >
        <ul className="compare-others">
          {shown.map((other) => (
            <Other key={other.id} id={id} row={other} />
          ))}
          {shown.length === 0 && <li className="compare-none quiet">{t('No batch is called so.')}</li>}
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
        <span className="quiet num">{tn(row.total, '{n} record', '{n} records')}</span>
        <span className="quiet num">{moment(row.created, Date.now())}</span>
      </button>
    </li>
  );
}

function Nobody({ row }: { row: BatchRow }) {
  return (
    <Blank
      icon={<IconStack2 size={20} />}
      title={t('No other batch to compare with')}
      sentence={
        row.interface
          ? t(
              '“{row}” is the only batch with the interface {design} whose records are there. Any two batches can be selected in the list and compared.',
              { row: nameOf(row), design: row.interface },
            )
          : t(
              '“{row}” is the only batch with the same tool or flow whose records are there. Any two batches can be selected in the list and compared.',
              { row: nameOf(row) },
            )
      }
    >
      <Button variant="default" onClick={() => go({ screen: 'batches' })}>
        {t('Show all batches')}
      </Button>
    </Blank>
  );
}

function Trouble({ sentence }: { sentence: string }) {
  return (
    <Blank
      alarming
      icon={<IconAlertTriangle size={20} />}
      title={t('The batches could not be read')}
      sentence={sentence}
    >
      <Button variant="default" onClick={() => go({ screen: 'batches' })}>
        {t('Show all batches')}
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
