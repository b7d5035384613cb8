/** The stored entities on the left, the rows of one of them on the right. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconDatabase, IconPlus } from '@tabler/icons-react';
import { t, tn } from '#contract/language/language.ts';
import { Blank } from '#renderer/parts/blank.tsx';
import { Bone } from '#renderer/parts/bone.tsx';
import { loadEntities, showEntity, useEntities } from '#renderer/stores/entities.ts';
import { go } from '#renderer/stores/place.ts';
import { chosenEntity } from '#renderer/words/entity-words.ts';
import { brief, count } from '#renderer/words/numbers.ts';
import { EntityRows } from './entity-rows.tsx';

export function Stored({ beat }: { beat: number }) {
  const { entities, trouble, entity } = useEntities();
  const chosen = chosenEntity(entities ?? [], entity);
  return (
    <section className="card entities-card" aria-label={t('Stored entities')}>
      {trouble ? (
        <Trouble sentence={trouble} />
      ) : !entities ? (
        <Bones />
      ) : !chosen ? (
        <NothingStored />
      ) : (
        <>
          <ul className="entity-list" aria-label={t('Entities')}>
            {entities.map(({ entity, keys }) => (
              <li key={entity}>
                <button
                  type="button"
                  className="entity"
                  aria-current={entity === chosen.entity ? 'true' : undefined}
                  aria-label={tn(keys, '{entity}, {n} key', '{entity}, {n} keys', { entity })}
                  onClick={() => showEntity(entity)}
                >
                  <span className="clip grow">{entity}</span>
                  <span className="quiet num" title={count(keys)}>
                    {brief(keys)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <EntityRows key={chosen.entity} entity={chosen.entity} beat={beat} />
        </>
      )}
    </section>
  );
}

function Trouble({ sentence }: { sentence: string }) {
  return (
    <Blank
      alarming
      icon={<IconAlertTriangle size={20} />}
      title={t('The entities could not be read')}
      sentence={sentence}
    >
      <Button variant="default" onClick={() => void loadEntities()}>
        {t('Try again')}
      </Button>
    </Blank>
  );
}

function NothingStored() {
  return (
    <Blank
      icon={<IconDatabase size={20} />}
      title={t('Nothing is stored yet')}
      sentence={t(
        'A batch may store each of its records under a key, as an entity such as “company”. Records of other batches can then name that key, and wait until it is there. Choose it when you make a batch.',
      )}
    >
      <Button leftSection={<IconPlus size={16} stroke={2} />} onClick={() => go({ screen: 'new' })}>
        {t('New batch')}
      </Button>
    </Blank>
  );
}

function Bones() {
  return (
    <div className="entity-list" aria-hidden>
      {[90, 120, 70].map((width) => (
        <p key={width} className="entity">
          <Bone width={width} />
        </p>
      ))}
    </div>
  );
}
