/** How much of the computer is used, how many batches share it, and what records cost. */
import { Button } from '@mantine/core';
import type { Asked } from '#contract/engine-api.ts';
import { t } from '#contract/language/language.ts';
import { attempt } from '#renderer/parts/notices.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { go } from '#renderer/stores/place.ts';
import { configure, useSettings } from '#renderer/stores/settings.ts';
import { Amount } from './amount.tsx';
import { Setting } from './setting.tsx';

export function Processing() {
  const settings = useSettings((state) => state.settings);
  const change = (wanted: Asked<'configure'>) => attempt(() => configure(wanted), t('The setting was not changed'));
  return (
    <Section title={t('Processing of records')}>
      <Setting
        label={t('Workers')}
        help={t('Threads that work on records. Fewer leave more of the computer to other programs.')}
      >
        <Amount name={t('Workers')} max={64} value={settings?.workers} onChange={(workers) => change({ workers })} />
      </Setting>
      <Setting label={t('Batches at once')} help={t('Others wait in line.')}>
        <Amount name={t('Batches at once')} max={16} value={settings?.slots} onChange={(slots) => change({ slots })} />
      </Setting>
      <Setting
        label={t('Prices')}
        help={t('Credits for each record that completes, tool by tool. Free unless you say otherwise.')}
      >
        <Button variant="default" onClick={() => go({ screen: 'credits' })}>
          {t('Set prices')}
        </Button>
      </Setting>
      <Setting
        label={t('Failure limit, tries and page size')}
        help={t('They belong to each batch: see Advanced when it is made. A flow brings its own.')}
      />
    </Section>
  );
}
