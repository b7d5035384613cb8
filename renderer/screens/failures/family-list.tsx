/** What is wrong with the failed records, in families, most first. The arrow keys walk through it. */
import './family-list.css';
import { IconListDetails } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { t, tn } from '#contract/language/language.ts';
import type { Family, Share } from '#contract/repair.ts';
import { chooseFamily, everyFamily, shareOf, useFailures } from '#renderer/stores/failures.ts';
import { count } from '#renderer/words/numbers.ts';
import { shareWords, titleOf } from '#renderer/words/repair-words.ts';
import { stageWord } from '#renderer/words/stage-words.ts';
import { FamilyIcon } from './family-icon.tsx';

/** Whoever has more kinds of mistakes mends the frequent ones first. */
const mostFamilies = 200;

export function FamilyList({ families, chosen }: { families: readonly Family[]; chosen: string | null }) {
  const list = useRef<HTMLUListElement>(null);
  const shares = useFailures((state) => state.shares);
  const shown = families.slice(0, mostFamilies);
  const hidden = families.slice(mostFamilies);
  const all = shareOf(shares, everyFamily);
  const entry = (id: string, children: ReactNode) => (
    <li key={id}>
      <button
        type="button"
        className="family"
        aria-current={id === chosen ? 'true' : undefined}
        tabIndex={id === (chosen ?? everyFamily) ? 0 : -1}
        onClick={() => chooseFamily(id)}
      >
        {children}
      </button>
    </li>
  );
  return (
    <ul
      ref={list}
      className="families"
      aria-label={t('What is wrong')}
      onKeyDown={(event) => walk(event, list.current)}
    >
      {entry(
        everyFamily,
        <>
          <IconListDetails className="family-icon family-icon-all" size={16} stroke={1.75} aria-hidden />
          <span className="family-words">{t('All failed records')}</span>
          <Count share={all} />
        </>,
      )}
      {shown.map((family) => entry(family.id, <Words family={family} />))}
      {hidden.length > 0 && (
        <li className="families-more quiet small">
          {tn(
            hidden.length,
            'And {n} more kind, {records} records in all.',
            'And {n} more kinds, {records} records in all.',
            { records: count(hidden.reduce((sum, { n }) => sum + n, 0)) },
          )}
        </li>
      )}
    </ul>
  );
}

function Words({ family }: { family: Family }) {
  const share = useFailures((state) => shareOf(state.shares, family.id));
  const { stage, code, column, samples } = family;
  return (
    <>
      <FamilyIcon stage={stage} mended={share.mended >= share.n && share.n > 0} />
      <span className="family-words">
        <span className="family-title">{titleOf(family)}</span>
        <span className="quiet small">{[stageWord(stage), code, column].filter(Boolean).join(' · ')}</span>
        {samples.length > 0 && (
          <span className="family-samples quiet small clip">
            {samples.map((sample) => (sample === '' ? t('empty') : t('“{text}”', { text: sample }))).join(', ')}
          </span>
        )}
      </span>
      <Count share={share} />
    </>
  );
}

/** Always two lines high, so that nothing moves when the second fills. */
function Count({ share }: { share: Share }) {
  return (
    <span className="family-count num">
      <b>{count(share.n)}</b>
      <span className="quiet small">{shareWords(share)}</span>
    </span>
  );
}

function walk(event: KeyboardEvent, list: HTMLElement | null): void {
  const buttons = [...(list?.querySelectorAll<HTMLElement>('.family') ?? [])];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  const next = to === undefined ? undefined : buttons[to];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.click();
}
