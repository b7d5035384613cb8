/** What credits are for, as long as nothing has a price. */
import { Button } from '@mantine/core';
import { IconCoins } from '@tabler/icons-react';
import { t } from '#contract/language/language.ts';
import { Blank } from '#renderer/parts/blank.tsx';
import { focusPrices } from './prices.tsx';

export function Unused() {
  return (
    <section className="card credits-unused" aria-label={t('About credits')}>
      <Blank
        icon={<IconCoins size={20} />}
        title={t('Everything is free')}
        sentence={t(
          'Credits limit how much batches may use up. Give a tool a price, and each record that completes takes that many credits from the balance; when too few are left, batches pause until you top up.',
        )}
      >
        <Button onClick={focusPrices}>{t('Set a price')}</Button>
      </Blank>
    </section>
  );
}
