/** What was done with the records and with what: settings, versions of tools and data, credits. */
import { t, tn } from '#contract/language/language.ts';
import type { BatchReport } from '#contract/report.ts';
import { Fact } from '#renderer/parts/fact.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { toolLabel, useTool } from '#renderer/stores/tools.ts';
import { bytes, count, percentOf } from '#renderer/words/numbers.ts';
import { triesSentence } from '#renderer/words/retry-words.ts';

export function SettingsUsed({ report: { settings, source } }: { report: BatchReport }) {
  const { tool, flow, interface: design, column, options, threshold, pageSize, retry, insert } = settings;
  const face = useTool(tool);
  return (
    <Section title={t('Settings used')}>
      <dl className="facts section-body">
        <Fact name={t('Input')}>
          {source.name}, {bytes(source.bytes)}
        </Fact>
        {design && <Fact name={t('Interface')}>{design}</Fact>}
        {flow ? (
          <Fact name={t('Flow')}>{flow}</Fact>
        ) : (
          <Fact name={t('Tool')}>{t('{tool} on “{field}”', { tool: toolLabel(tool), field: column })}</Fact>
        )}
        {Object.entries(options).map(([name, value]) => (
          <Fact key={name} name={face?.options.find((option) => option.name === name)?.label ?? name}>
            {value === true ? t('Yes') : value === false ? t('No') : value || t('None')}
          </Fact>
        ))}
        <Fact name={t('Failure limit')}>{threshold === null ? t('Off') : percentOf(threshold)}</Fact>
        <Fact name={t('Tries')}>{triesSentence(retry)}</Fact>
        <Fact name={t('Page size')}>{tn(pageSize, '{n} record', '{n} records')}</Fact>
        {insert && <Fact name={t('Stored')}>{insert.entity}</Fact>}
      </dl>
    </Section>
  );
}

export function MadeWith({ report: { versions, credits, batch } }: { report: BatchReport }) {
  return (
    <Section title={t('Made with')}>
      <dl className="facts section-body">
        {versions.map(({ name, version }) => (
          <Fact key={name} name={name}>
            {version}
          </Fact>
        ))}
        <Fact name={t('Credits')}>
          {credits.price > 0 || credits.charged > 0
            ? tn(
                credits.price,
                '{charged} charged, {n} credit for each record that completes',
                '{charged} charged, {n} credits for each record that completes',
                { charged: count(credits.charged) },
              )
            : t('None charged')}
        </Fact>
        <Fact name={t('Id')}>
          <span className="mono">{batch.id}</span>
        </Fact>
      </dl>
    </Section>
  );
}
