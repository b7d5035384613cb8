/** A quiet line above the list: which batches will be cleaned up soon, and the way to keep them. */
import './expiring.css';
import { Button } from '@mantine/core';
import { IconCalendarDue, IconX } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { t } from '#contract/language/language.ts';
import { BatchLink } from '#renderer/parts/batch-link.tsx';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { attempt } from '#renderer/parts/notices.tsx';
import { useBatches } from '#renderer/stores/batches.ts';
import { dismiss, type Expiring, expiringOf, keep, useExpiring } from '#renderer/stores/expiring.ts';
import { expiringSentence } from '#renderer/words/retention-words.ts';
import { fullMoment, moment } from '#renderer/words/times.ts';

export function ExpiringNotice() {
  const state = useExpiring();
  const [open, setOpen] = useState(false);
  const list = useId();
  const now = useHour();
  // As text: rows change ten times a second, these batches hardly ever.
  const text = useBatches(({ rows }) => JSON.stringify(expiringOf(state, rows, now)));
  const batches = JSON.parse(text) as Expiring[];
  if (batches.length === 0) return null;
  const ids = batches.map(({ id }) => id);
  return (
    <section className="expiring" aria-label={t('Coming clean-up')}>
      <div className="row">
        <IconCalendarDue size={16} stroke={1.75} aria-hidden />
        <p className="grow wrap">{expiringSentence(batches, now)}</p>
        <Button
          variant="default"
          size="compact-xs"
          aria-expanded={open}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          {open ? t('Hide') : t('Show')}
        </Button>
        <Button variant="default" size="compact-xs" onClick={() => keepAll(ids)}>
          {ids.length === 1 ? t('Keep') : t('Keep all')}
        </Button>
        <IconButton name={t('Dismiss')} onClick={() => dismiss(ids)}>
          <IconX size={14} stroke={1.75} aria-hidden />
        </IconButton>
      </div>
      <ul id={list} hidden={!open}>
        {open && batches.map((batch) => <Line key={batch.id} batch={batch} now={now} />)}
      </ul>
    </section>
  );
}

function Line({ batch, now }: { batch: Expiring; now: number }) {
  const { id, label, expires } = batch;
  return (
    <li className="row">
      <span className="clip grow">
        <BatchLink id={id} />
      </span>
      <span className="quiet num" title={fullMoment(expires)}>
        {Date.parse(expires) <= now ? t('At the next clean-up') : moment(expires, now)}
      </span>
      <Button
        variant="default"
        size="compact-xs"
        aria-label={t('Keep {name}', { name: label })}
        onClick={() => keepAll([id])}
      >
        {t('Keep')}
      </Button>
    </li>
  );
}

function keepAll(ids: readonly string[]): void {
  attempt(() => keep(ids), t('Not everything could be kept'));
}

/** Days pass while the window is open. */
function useHour(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 3_600_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
