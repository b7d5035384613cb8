/** What the tool found, as counts per value of its marked columns. */
import './facets.css';
import type { BatchDetail } from '#contract/batch.ts';
import { t, tn } from '#contract/language/language.ts';
import { Section } from '#renderer/parts/section.tsx';
import { count, percent } from '#renderer/words/numbers.ts';

const shown = 6;

export function Facets({ facets }: { facets: BatchDetail['facets'] }) {
  return (
    <Section title={t('Results')} note={t('finished records by value')} className="overview-wide">
      <div className="facets">
        {facets.map((facet) => (
          <Facet key={facet.column} facet={facet} />
        ))}
      </div>
    </Section>
  );
}

function Facet({ facet: { column, values } }: { facet: BatchDetail['facets'][number] }) {
  const total = values.reduce((sum, { n }) => sum + n, 0);
  const most = Math.max(1, ...values.map(({ n }) => n));
  const rest = values.slice(shown);
  return (
    <section className="facet" aria-label={column}>
      <h3 className="mono quiet">{column}</h3>
      <ul>
        {values.slice(0, shown).map(({ value, n }) => (
          <li key={value} className="facet-value" title={`${count(n)}, ${percent(n, total)}`}>
            <span className="clip">{value || t('unknown')}</span>
            <span className="facet-bar" aria-hidden>
              <i style={{ width: `${(n / most) * 100}%` }} />
            </span>
            <span className="num facet-number">{count(n)}</span>
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <p className="quiet small num">
          {t('{values}, {records}', {
            values: tn(rest.length, '{n} more value', '{n} more values'),
            records: tn(
              rest.reduce((sum, { n }) => sum + n, 0),
              '{n} record',
              '{n} records',
            ),
          })}
        </p>
      )}
    </section>
  );
}
