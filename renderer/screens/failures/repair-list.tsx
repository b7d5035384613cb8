/** Every repair that is applied, in words and in order; each can be taken out again. */
import { IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { t } from '#contract/language/language.ts';
import type { Family } from '#contract/repair.ts';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { announce } from '#renderer/stores/announcer.ts';
import { removeRepair, useTrack } from '#renderer/stores/mending.ts';
import { count } from '#renderer/words/numbers.ts';
import { changeWords, scopeWords } from '#renderer/words/repair-words.ts';

export function RepairList({ id, families }: { id: string; families: readonly Family[] }) {
  const { list } = useTrack(id);
  const place = useRef<HTMLElement>(null);
  const remove = (at: number) => {
    announce(t('Removed: {change}', { change: changeWords(list[at] ?? { column: '', change: { kind: 'trim' } }) }));
    removeRepair(id, at);
    // The focus goes to the change that took its place, or to the one before it.
    requestAnimationFrame(() => {
      const buttons = place.current?.querySelectorAll<HTMLElement>('button') ?? [];
      (buttons[Math.min(at, buttons.length - 1)] ?? place.current)?.focus();
    });
  };
  return (
    <section ref={place} className="repairs" aria-labelledby="repairs-title" tabIndex={-1}>
      <h2 id="repairs-title">
        {t('Changes')} {list.length > 0 && <span className="quiet num">{count(list.length)}</span>}
      </h2>
      {list.length === 0 ? (
        <p className="quiet small">{t('None yet. The batch itself is never changed.')}</p>
      ) : (
        <ol>
          {list.map((repair, at) => {
            const words = changeWords(repair);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a change has no other name than its place.
              <li key={at} className="repair">
                <span className="wrap grow">
                  {words}
                  <span className="quiet small repair-scope">{scopeWords(repair, families)}</span>
                </span>
                <IconButton name={t('Remove: {name}', { name: words })} onClick={() => remove(at)}>
                  <IconX size={14} stroke={2} aria-hidden />
                </IconButton>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
