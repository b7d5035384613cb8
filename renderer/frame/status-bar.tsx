/** One line on what the engine as a whole is doing. */
import './status-bar.css';
import { IconCoins, IconCpu, IconServer2 } from '@tabler/icons-react';
import { Dot } from '#renderer/parts/dot.tsx';
import { useStatus } from '#renderer/stores/engine-status.ts';
import { isMetered, useSettings } from '#renderer/stores/settings.ts';
import { bytes, count, countOf } from '#renderer/words/numbers.ts';

export function StatusBar() {
  const status = useStatus((state) => state.status);
  const metered = useSettings(({ settings }) => isMetered(settings));
  return (
    <footer className="status-bar num">
      {status && (
        <>
          <span>
            <Dot tone={status.running > 0 ? 'ok' : 'neutral'} />
            {status.running === 0 && status.waiting === 0
              ? 'Nothing running'
              : `${count(status.running)} running, ${count(status.waiting)} waiting`}
          </span>
          <span>
            <IconCpu size={14} stroke={1.75} aria-hidden />
            {count(status.busy)} of {count(status.workers)} {status.workers === 1 ? 'worker' : 'workers'} busy
            {status.rate > 0 && ` · ${count(Math.round(status.rate))} records/s`}
          </span>
          {metered && (
            <span className={status.balance > 0 ? undefined : 'bad'}>
              <IconCoins size={14} stroke={1.75} aria-hidden />
              {countOf(status.balance, 'credit')} left
            </span>
          )}
          <span className="status-end">
            <IconServer2 size={14} stroke={1.75} aria-hidden />
            {bytes(status.freeDisk)} free
          </span>
        </>
      )}
    </footer>
  );
}
