/** The sections of the window, and below them everything under way. */
import './side-bar.css';
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
      <Section icon={<IconStack2 size={16} stroke={1.75} />} current={inBatches} onGo={() => go({ screen: 'batches' })}>
        {t('Batches')}
        {all > 0 && <span className="section-count num">{brief(all)}</span>}
      </Section>
      <Section
        icon={<IconForms size={16} stroke={1.75} />}
        current={screen === 'interfaces' || screen === 'interface'}
        onGo={() => go({ screen: 'interfaces' })}
      >
        {t('Interfaces')}
      </Section>
      <Section
        icon={<IconRoute size={16} stroke={1.75} />}
        current={screen === 'flows' || screen === 'flow'}
        onGo={() => go({ screen: 'flows' })}
      >
        {t('Flows')}
      </Section>
      <Section
        icon={<IconTool size={16} stroke={1.75} />}
        current={screen === 'tools'}
        onGo={() => go({ screen: 'tools' })}
      >
        {t('Tools')}
      </Section>
      <Section
        icon={<IconDatabase size={16} stroke={1.75} />}
        current={screen === 'entities'}
        onGo={() => go({ screen: 'entities' })}
      >
        {t('Entities')}
      </Section>
      {(needsCredits || screen === 'credits') && (
        <Section
          icon={<IconCoins size={16} stroke={1.75} />}
          current={screen === 'credits'}
          onGo={() => go({ screen: 'credits' })}
        >
          {t('Credits')}
        </Section>
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
      >
        {t('Settings')}
      </Section>
      <Section
        icon={<IconHelpCircle size={16} stroke={1.75} />}
        current={screen === 'help'}
        place="help"
        onGo={() => go({ screen: 'help' })}
      >
        {t('Help')}
      </Section>
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
  icon: ReactNode;
  current: boolean;
  /** For the tour, which points at it. */
  place?: string;
  onGo(): void;
  children: ReactNode;
}

function Section({ icon, current, place, onGo, children }: SectionProps) {
  return (
    <button
      type="button"
      className="side-section"
      data-tour={place}
      aria-current={current ? 'page' : undefined}
      onClick={onGo}
    >
      <span className="side-icon" aria-hidden>
        {icon}
      </span>
      {children}
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
