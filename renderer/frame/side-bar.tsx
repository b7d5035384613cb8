/** The sections of the window, and below them everything under way. */
import './side-bar.css';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconCoins,
  IconDatabase,
  IconForms,
  IconHelpCircle,
  IconRoute,
  IconSettings,
  IconStack2,
  IconTool,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { t } from '#contract/language/language.ts';
import { ProgressBar } from '#renderer/parts/progress-bar.tsx';
import { underWay, useBatches, useRow } from '#renderer/stores/batches.ts';
import { useStatus } from '#renderer/stores/engine-status.ts';
import { useListing } from '#renderer/stores/listing.ts';
import { go, openBatch, type Place, useOpenId, usePlace } from '#renderer/stores/place.ts';
import { isMetered, useSettings } from '#renderer/stores/settings.ts';
import { batchWords, nameOf, share, viewCounts } from '#renderer/words/batch-words.ts';
import { brief } from '#renderer/words/numbers.ts';

const ofBatches: ReadonlySet<Place['screen']> = new Set(['batches', 'batch', 'compare', 'new', 'edit', 'wizard']);

export function SideBar() {
  const screen = usePlace(({ place }) => place.screen);
  const all = useListing(({ states }) => viewCounts(states).all);
  const ids = useBatches(useShallow(({ rows }) => underWay(rows)));
  const needsCredits = useNeedsCredits();
  const inBatches = ofBatches.has(screen);
  return (
    <nav className="side-bar" aria-label={t('Sections')} data-tour="sections">
      <Section
        icon={<IconStack2 size={16} stroke={1.75} />}
        current={inBatches}
        onGo={() => go({ screen: 'batches' })}
        name={t('Batches')}
        n={all}
      />
      <Section
        icon={<IconForms size={16} stroke={1.75} />}
        current={screen === 'interfaces' || screen === 'interface'}
        onGo={() => go({ screen: 'interfaces' })}
        name={t('Interfaces')}
      />
      <Section
        icon={<IconRoute size={16} stroke={1.75} />}
        current={screen === 'flows' || screen === 'flow'}
        onGo={() => go({ screen: 'flows' })}
        name={t('Flows')}
      />
      <Section
        icon={<IconTool size={16} stroke={1.75} />}
        current={screen === 'tools'}
        onGo={() => go({ screen: 'tools' })}
        name={t('Tools')}
      />
      <Section
        icon={<IconDatabase size={16} stroke={1.75} />}
        current={screen === 'entities'}
        onGo={() => go({ screen: 'entities' })}
        name={t('Entities')}
      />
      {(needsCredits || screen === 'credits') && (
        <Section
          icon={<IconCoins size={16} stroke={1.75} />}
          current={screen === 'credits'}
          onGo={() => go({ screen: 'credits' })}
          name={t('Credits')}
        />
      )}
      {ids.length > 0 && <h2 className="side-title">{t('In progress')}</h2>}
      <div className="side-minis">
        {ids.map((id) => (
          <Mini key={id} id={id} />
        ))}
      </div>
      <Section
        icon={<IconSettings size={16} stroke={1.75} />}
        current={screen === 'settings'}
        onGo={() => go({ screen: 'settings' })}
        name={t('Settings')}
      />
      <Section
        icon={<IconHelpCircle size={16} stroke={1.75} />}
        current={screen === 'help'}
        place="help"
        onGo={() => go({ screen: 'help' })}
        name={t('Help')}
      />
    </nav>
  );
}

/** Somebody for whom nothing has a price is not bothered with credits. */
function useNeedsCredits(): boolean {
  const metered = useSettings(({ settings }) => isMetered(settings));
  const balance = useStatus(({ status }) => status?.balance ?? 0);
  return metered || balance !== 0;
}

interface SectionProps {
  name: string;
  icon: ReactNode;
  current: boolean;
  n?: number;
  /** For the tour, which points at it. */
  place?: string;
  onGo(): void;
}

function Section({ name, icon, current, n = 0, place, onGo }: SectionProps) {
  // Where there is no room for words, a picture alone stands there.
  const narrow = useMediaQuery('(max-width: 760px)');
  return (
    <button
      type="button"
      className="side-section"
      data-tour={place}
      aria-current={current ? 'page' : undefined}
      title={narrow ? name : undefined}
      onClick={onGo}
    >
      <span className="side-icon" aria-hidden>
        {icon}
      </span>
      <span className="side-name clip">{name}</span>
      {n > 0 && <span className="section-count num">{brief(n)}</span>}
    </button>
  );
}

function Mini({ id }: { id: string }) {
  const row = useRow(id);
  const open = useOpenId() === id;
  if (!row) return null;
  const word = row.state === 'Processing' || row.state === 'Paused' ? share(row) : batchWords[row.state].label;
  return (
    <button
      type="button"
      className="mini"
      data-batch={id}
      aria-current={open ? 'true' : undefined}
      onClick={() => openBatch(id)}
    >
      <span className="mini-words">
        <span className="clip grow">{nameOf(row)}</span>
        <span className="quiet num">{word}</span>
      </span>
      <ProgressBar row={row} height={4} />
    </button>
  );
}
