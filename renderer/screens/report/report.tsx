/** What came of a batch, to be read, printed and passed on. */
import './report.css';
import { Button, Menu } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconDownload } from '@tabler/icons-react';
import type { BatchRow } from '#contract/batch.ts';
import { saidAgain, t, tn } from '#contract/language/language.ts';
import type { RecordState } from '#contract/record-state.ts';
import type { BatchReport } from '#contract/report.ts';
import { type ReportForm, saveReport } from '#renderer/acts/save-report.ts';
import { Blank } from '#renderer/parts/blank.tsx';
import { Bone } from '#renderer/parts/bone.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { useReport } from '#renderer/stores/report.ts';
import { nameOf } from '#renderer/words/batch-words.ts';
import { facetWord } from '#renderer/words/facet-words.ts';
import { count, percent, rate } from '#renderer/words/numbers.ts';
import { recordWords } from '#renderer/words/record-words.ts';
import { duration } from '#renderer/words/times.ts';
import { Bars } from './bars.tsx';
import { MadeWith, SettingsUsed } from './made-with.tsx';
import { Speed } from './speed.tsx';
import { Timeline } from './timeline.tsx';

export function Report({ row }: { row: BatchRow }) {
  const { report, trouble, again } = useReport(row);
  if (trouble)
    return (
      <Blank
        alarming
        icon={<IconAlertTriangle size={20} />}
        title={t('The report could not be made')}
        sentence={trouble}
      >
        <Button variant="default" onClick={again}>
          {t('Try again')}
        </Button>
      </Blank>
    );
  if (!report)
    return (
      <div className="report-bones" aria-hidden>
        <Bone width="40%" />
        <Bone width="70%" />
        <Bone width="55%" />
      </div>
    );
  return (
    <div className="report">
      <div className="report-top">
        <p className="quiet grow">
          {report.batch.over
            ? t('Final: it does not change any more.')
            : t('As it is now; it changes until the batch has ended.')}
        </p>
        <SaveMenu row={row} />
      </div>
      <Figures report={report} />
      <Counts report={report} />
    </div>
  );
}

const forms: readonly { form: ReportForm; label: string }[] = [
  { form: 'pdf', label: t('PDF, to print or to send') },
  { form: 'html', label: t('Page (HTML) that needs nothing else') },
  { form: 'csv', label: t('Table of the counts (CSV)') },
  { form: 'json', label: t('Data (JSON)') },
];

function SaveMenu({ row }: { row: BatchRow }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
          rightSection={<IconChevronDown size={14} stroke={2} aria-hidden />}
        >
          {t('Save report')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {forms.map(({ form, label }) => (
          <Menu.Item key={form} onClick={() => void saveReport(row.id, nameOf(row), form)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Figures({ report: { counts, rates, durations, speed } }: { report: BatchReport }) {
  const figures = [
    { label: t('Records'), value: count(counts.records) },
    { label: t('Completed'), value: count(counts.states.Completed ?? 0) },
    {
      label: t('Failed'),
      value: count(counts.failed),
      note: counts.failed > 0 ? percent(counts.failed, counts.records) : '',
    },
    { label: t('Rejected lines'), value: count(counts.rejected) },
    { label: t('At work'), value: durations.run === null ? '–' : duration(durations.run * 1_000) },
    {
      label: t('Mean speed'),
      value: rates.perSecond === null ? '–' : rate(rates.perSecond),
      note: speed ? t('highest {rate}', { rate: rate(speed.peak) }) : '',
    },
  ];
  return (
    <dl className="report-figures">
      {figures.map(({ label, value, note }) => (
        <div key={label} className="card">
          <dt>{label}</dt>
          <dd className="num">
            {value}
            {note && <small className="quiet">{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Counts({ report }: { report: BatchReport }) {
  const { counts, reasons, facets, tries, times, durations, speed, rates } = report;
  const heads = (name: string) => [name, t('Records'), t('Share')] as const;
  const states = Object.entries(counts.states) as [RecordState, number][];
  return (
    <div className="report-cards">
      <Section title={t('Records by state')}>
        <Bars
          label={t('Records by state')}
          heads={heads(t('State'))}
          of={counts.records}
          bars={states.map(([state, n]) => ({
            key: state,
            name: recordWords[state].label,
            n,
            tone: recordWords[state].tone,
          }))}
        />
      </Section>
      <Section title={t('Times')}>
        <Timeline times={times} durations={durations} />
      </Section>
      <Section title={t('Speed')}>
        <Speed speed={speed} rates={rates} />
      </Section>
      {tries.length > 0 && (
        <Section title={t('Tries')} note={t('of records that ended')}>
          <Bars
            label={t('Tries')}
            heads={heads(t('Tries'))}
            of={counts.ended}
            bars={tries.map((each) => ({
              key: String(each.tries),
              name: tn(each.tries, '{n} try', '{n} tries'),
              n: each.records,
            }))}
          />
        </Section>
      )}
      {reasons.length > 0 && (
        <Section title={t('Why records failed')}>
          <Bars
            label={t('Why records failed')}
            heads={heads(t('Reason'))}
            of={counts.failed}
            bars={reasons.map(({ code, message, n }) => ({
              ...{ key: code, name: saidAgain(message) || code, n, tone: 'bad' },
              ...(message ? { note: code } : {}),
            }))}
          />
        </Section>
      )}
      {facets.map(({ column, values }) => (
        <Section key={column} title={column} note={t('finished records by value')}>
          <Bars
            label={column}
            heads={heads(t('Value'))}
            of={counts.ended}
            bars={values.map(({ value, n }) => ({ key: value, name: facetWord(column, value), n }))}
          />
        </Section>
      ))}
      <SettingsUsed report={report} />
      <MadeWith report={report} />
    </div>
  );
}
