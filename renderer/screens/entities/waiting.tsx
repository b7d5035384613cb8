/** Which missing keys hold up how many records, the key that would free most first. */
import './waiting.css';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCopy } from '@tabler/icons-react';
import type { Blocked } from '#contract/engine-api.ts';
import { t, tn } from '#contract/language/language.ts';
import { Blank } from '#renderer/parts/blank.tsx';
import { attempt, tell } from '#renderer/parts/notices.tsx';
import { filterBatch, loadBlocked, mostKeys, showMoreKeys, useEntities } from '#renderer/stores/entities.ts';
import { keysText, waitingSentence } from '#renderer/words/entity-words.ts';
import { WaitingTable } from './waiting-table.tsx';

export function Waiting() {
  const { blocked, blockedTrouble, wanted } = useEntities();
  const keys = blocked?.keys ?? [];
  return (
    <section className="card table-card" aria-label={t('Missing keys')}>
      {blockedTrouble ? (
        <Trouble sentence={blockedTrouble} />
      ) : blocked && keys.length === 0 ? (
        <NothingWaits />
      ) : (
        <>
          {blocked && <Head blocked={blocked} />}
          <WaitingTable
            keys={blocked ? keys : null}
            foot={
              keys.length === wanted &&
              wanted < mostKeys && (
                <div className="table-more row">
                  <span className="quiet">
                    {tn(keys.length, 'The {n} key that frees most records', 'The {n} keys that free most records')}
                  </span>
                  <Button variant="default" onClick={showMoreKeys}>
                    {t('Show more')}
                  </Button>
                </div>
              )
            }
          />
        </>
      )}
    </section>
  );
}

function Head({ blocked }: { blocked: Blocked }) {
  const copy = async () => {
    await navigator.clipboard.writeText(keysText(blocked.keys));
    tell(
      t('Copied'),
      tn(
        blocked.keys.length,
        '{n} missing key as a table, for a spreadsheet or a new batch.',
        '{n} missing keys as a table, for a spreadsheet or a new batch.',
      ),
    );
  };
  return (
    <header className="waiting-head row">
      <p className="grow wrap">{waitingSentence(blocked)}</p>
      <Button
        variant="default"
        leftSection={<IconCopy size={16} stroke={1.75} />}
        onClick={() => attempt(copy, t('Nothing was copied'))}
      >
        {t('Copy keys')}
      </Button>
    </header>
  );
}

function Trouble({ sentence }: { sentence: string }) {
  return (
    <Blank
      alarming
      icon={<IconAlertTriangle size={20} />}
      title={t('The missing keys could not be read')}
      sentence={sentence}
    >
      <Button variant="default" onClick={() => void loadBlocked()}>
        {t('Try again')}
      </Button>
    </Blank>
  );
}

function NothingWaits() {
  const batch = useEntities((state) => state.batch);
  return (
    <Blank
      icon={<IconCircleCheck size={20} />}
      title={batch ? t('No record of this batch waits') : t('No record waits for a key')}
      sentence={t(
        'A record that names a key which is not stored yet waits here. It goes on by itself as soon as any batch stores that key.',
      )}
    >
      {batch && (
        <Button variant="default" onClick={() => filterBatch(null)}>
          {t('Show keys of all batches')}
        </Button>
      )}
    </Blank>
  );
}
