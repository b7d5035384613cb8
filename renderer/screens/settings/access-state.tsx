/** How the API stands, and what came in since it began to listen. */
import { IconAlertTriangleFilled, IconCircleCheckFilled, IconClock } from '@tabler/icons-react';
import type { ApiFigures, ApiState } from '#contract/api-switch.ts';
import { t, tn } from '#contract/language/language.ts';
import { fullMoment } from '#renderer/words/times.ts';
import { Setting } from './setting.tsx';

const signs = {
  off: { tone: 'info', Icon: IconClock, word: t('Starting') },
  starting: { tone: 'info', Icon: IconClock, word: t('Starting') },
  listening: { tone: 'ok', Icon: IconCircleCheckFilled, word: t('On') },
  failed: { tone: 'bad', Icon: IconAlertTriangleFilled, word: t('Not reachable') },
} as const;

export function ApiPill({ access }: { access: ApiState }) {
  const { tone, Icon, word } = signs[access.state];
  return (
    <span className={`pill tone-${tone}`}>
      <Icon size={13} aria-hidden />
      {word}
    </span>
  );
}

export function CameIn({ figures: { requests, refused, last } }: { figures: ApiFigures }) {
  return (
    <>
      <Setting label={t('Requests')} help={t('Since it was switched on or the program was started.')}>
        <span className="num">
          {tn(requests, '{n} request', '{n} requests')} · {tn(refused, '{n} refused', '{n} refused')}
        </span>
      </Setting>
      {last && (
        <Setting label={t('Last refusal')} help={fullMoment(last.at)}>
          <p className="access-refusal">
            <code className="mono">
              {last.what} → {last.status}
            </code>
            <span className="quiet small" lang="en">
              {last.why}
            </span>
          </p>
        </Setting>
      )}
    </>
  );
}
