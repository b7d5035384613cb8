/** One line on what the engine as a whole is doing. */
import './status-bar.css';
import { IconCoins, IconCpu, IconServer2, IconUser } from '@tabler/icons-react';
import { t, tn } from '#contract/language/language.ts';
import { Dot } from '#renderer/parts/dot.tsx';
import { useStatus } from '#renderer/stores/engine-status.ts';
import { useMe } from '#renderer/stores/me.ts';
import { isMetered, useSettings } from '#renderer/stores/settings.ts';
import { bytes, count } from '#renderer/words/numbers.ts';

export function StatusBar() {
  const status = useStatus((state) => state.status);
  const me = useMe((state) => state.me);
  const metered = useSettings(({ settings }) => isMetered(settings));
  return (
    <footer className="status-bar num">
      {status && (
        <>
          <span>
            <Dot tone={status.running > 0 ? 'ok' : 'neutral'} />
            {status.running === 0 && status.waiting === 0
              ? t('Nothing running')
              : t('{running} running, {waiting} waiting', {
                  running: count(status.running),
                  waiting: count(status.waiting),
                })}
          </span>
          <span>
            <IconCpu size={14} stroke={1.75} aria-hidden />
            {tn(status.workers, '{busy} of {n} worker busy', '{busy} of {n} workers busy', {
              busy: count(status.busy),
            })}
            {status.rate > 0 && ` · ${t('{count} records/s', { count: count(Math.round(status.rate)) })}`}
          </span>
          {me && (
            <span>
              <IconUser size={14} stroke={1.75} aria-hidden />
              {t('As {name}', { name: me.name })}
            </span>
          )}
          {metered && (
            <span className={status.balance > 0 ? undefined : 'bad'}>
              <IconCoins size={14} stroke={1.75} aria-hidden />
              {tn(status.balance, '{n} credit left', '{n} credits left')}
            </span>
          )}
          <span className="status-end">
            <IconServer2 size={14} stroke={1.75} aria-hidden />
            {t('{size} free', { size: bytes(status.freeDisk) })}
          </span>
        </>
      )}
    </footer>
  );
}
