/** What is left, what a record costs, and every entry of the ledger. */
import '#renderer/parts/page-head.css';
import './credits.css';
import { useEffect } from 'react';
import { t } from '#contract/language/language.ts';
import { attempt } from '#renderer/parts/notices.tsx';
import { PageHead } from '#renderer/parts/page-head.tsx';
import { useStatus } from '#renderer/stores/engine-status.ts';
import { isMetered, loadSettings, useSettings } from '#renderer/stores/settings.ts';
import { Balance } from './balance.tsx';
import { Ledger, useLedger } from './ledger.tsx';
import { Prices } from './prices.tsx';
import { Unused } from './unused.tsx';

export function CreditsScreen() {
  const balance = useStatus(({ status }) => status?.balance);
  const metered = useSettings(({ settings }) => settings && isMetered(settings));
  const ledger = useLedger();
  useEffect(() => attempt(loadSettings, t('The prices could not be read')), []);
  // As long as nobody has dealt with credits there is nothing to show but the way in.
  const unused = metered === false && balance === 0 && ledger.total === 0;
  return (
    <div className="page">
      <PageHead title={t('Credits')} />
      <div className="page-body-plain credits">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
        <section className="credits-side" aria-label={t('Balance and prices')} tabIndex={0}>
          {!unused && <Balance metered={metered !== false} />}
          <Prices />
        </section>
        {unused ? <Unused /> : <Ledger pages={ledger} />}
      </div>
    </div>
  );
}
