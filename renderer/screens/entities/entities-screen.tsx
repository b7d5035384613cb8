/** What batches have stored under keys, and which keys records still wait for. */
import '#renderer/parts/page-head.css';
import './entities.css';
import { IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { t } from '#contract/language/language.ts';
import { Chips } from '#renderer/parts/chips.tsx';
import { PageHead } from '#renderer/parts/page-head.tsx';
import { SearchField } from '#renderer/parts/search-field.tsx';
import { useBatchName, wantName } from '#renderer/stores/batch-names.ts';
import { filterBatch, loadBlocked, loadEntities, useEntities } from '#renderer/stores/entities.ts';
import { usePulse } from '#renderer/stores/pulse.ts';
import { chosenEntity } from '#renderer/words/entity-words.ts';
import { Stored } from './stored.tsx';
import { Waiting } from './waiting.tsx';

export function EntitiesScreen() {
  const { view, entities, entity, search, blocked, batch } = useEntities();
  // Records that are done store keys, and free others that waited for them.
  const beat = usePulse(2000);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the beat is the news.
  useEffect(() => {
    void loadEntities();
    void loadBlocked();
  }, [beat]);
  const chosen = chosenEntity(entities ?? [], entity);
  return (
    <div className="page">
      <PageHead title={t('Entities')} />
      <div className="entities-bar">
        <Chips
          label={t('Show')}
          chips={[
            { key: 'stored', label: t('Stored'), n: entities?.reduce((sum, { keys }) => sum + keys, 0) },
            { key: 'waiting', label: t('Waiting'), n: blocked?.records, ...(blocked?.records ? { tone: 'warn' } : {}) },
          ]}
          chosen={view}
          onChoose={(key) => useEntities.setState({ view: key })}
        />
        {view === 'waiting' && batch && <OnlyBatch id={batch} />}
        <div className="grow" />
        {view === 'stored' && chosen && (
          <SearchField
            label={t('Find a key in {entity}', { entity: chosen.entity })}
            value={search}
            onChange={(search) => useEntities.setState({ search })}
          />
        )}
      </div>
      <div className="page-body-plain">{view === 'stored' ? <Stored beat={beat} /> : <Waiting />}</div>
    </div>
  );
}

function OnlyBatch({ id }: { id: string }) {
  const { name } = useBatchName(id);
  useEffect(() => void wantName(id), [id]);
  return (
    <button type="button" className="chip" aria-label={t('Show keys of all batches')} onClick={() => filterBatch(null)}>
      <span className="clip">{name ? t('Only {name}', { name }) : t('Only one batch')}</span>
      <IconX size={12} stroke={2} aria-hidden />
    </button>
  );
}
