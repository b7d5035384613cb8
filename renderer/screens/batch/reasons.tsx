/** Why records failed, most frequent first. A reason opens its records. */
import './facets.css';
import { Button } from '@mantine/core';
import type { BatchDetail } from '#contract/batch.ts';
import { saidAgain, t } from '#contract/language/language.ts';
import { Bone } from '#renderer/parts/bone.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { showTab } from '#renderer/stores/place.ts';
import { showRecords } from '#renderer/stores/records.ts';
import { count } from '#renderer/words/numbers.ts';

const shown = 5;

export function Reasons({ id, reasons }: { id: string; reasons: BatchDetail['reasons'] | undefined }) {
  const most = reasons?.[0]?.n ?? 0;
  const more = (reasons?.length ?? 0) - shown;
  const mend = most > 0 && (
    <Button variant="subtle" size="compact-xs" onClick={() => showTab('failures')}>
      {t('Mend them')}
    </Button>
  );
  return (
    <Section
      title={t('Why records failed')}
      className="grow"
      note={more > 0 ? t('the {n} most frequent', { n: shown }) : undefined}
      aside={mend}
    >
      {!reasons && (
        <div className="section-body">
          <Bone width="60%" />
        </div>
      )}
      {reasons?.length === 0 && <p className="section-body quiet small">{t('No record has failed.')}</p>}
      {reasons && reasons.length > 0 && (
        <ul className="reasons">
          {reasons.slice(0, shown).map(({ code, message, n }) => (
            <li key={`${code} ${message}`}>
              <button type="button" className="reason" onClick={() => showRecords(id, { group: 'failed', code })}>
                <span className="reason-words">
                  <span className="wrap">{saidAgain(message) || code}</span>
                  <span className="num">{count(n)}</span>
                </span>
                <span className="reason-bar" aria-hidden>
                  <i style={{ width: `${most > 0 ? (n / most) * 100 : 0}%` }} />
                </span>
                {message && <span className="mono quiet reason-code">{code}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
