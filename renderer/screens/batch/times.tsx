/** When a batch was created, became ready, started and finished, and how it was set up. */
import './times.css';
import type { BatchDetail, BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import { Section } from '#renderer/parts/section.tsx';
import { useTool } from '#renderer/stores/tools.ts';
import { encodingWords, formatWords } from '#renderer/words/file-words.ts';
import { countOf, rate } from '#renderer/words/numbers.ts';
import { between, duration, fullMoment } from '#renderer/words/times.ts';

export function Times({ row, detail }: { row: BatchRow; detail: BatchDetail | null }) {
  return (
    <Section title="Times and settings" className="overview-wide">
      <div className="times section-body">
        <ol className="timeline">
          <Step label="Created" at={row.created} />
          <Step label="Ready" at={row.ready} since={row.created} />
          <Step label="Started" at={row.started} since={row.ready} />
          <Step label="Finished" at={row.finished} since={row.started ?? row.ready} />
        </ol>
        {detail && <Settings row={row} detail={detail} />}
      </div>
    </Section>
  );
}

function Step({ label, at, since }: { label: string; at: string | null; since?: string | null }) {
  return (
    <li className={at ? 'step' : 'step step-open'}>
      <b>{label}</b>
      <span className="num">{at ? fullMoment(at) : '–'}</span>
      <span className="quiet small num">{at && since ? `after ${duration(between(since, at, 0))}` : ''}</span>
    </li>
  );
}

function Settings({ row, detail }: { row: BatchRow; detail: BatchDetail }) {
  const { layout, column, options, pageSize, versions } = detail;
  const known = useTool(row.tool)?.options;
  const labelOf = (name: string) => known?.find((option) => option.name === name)?.label ?? name;
  const chosen = Object.entries(options).map(([name, value]) => `${labelOf(name)}: ${said(value)}`);
  const took = between(row.started, row.finished, 0);
  return (
    <dl className="facts">
      <Fact name="Read as">{`${formatWords[layout.format]}, ${encodingWords[layout.encoding]}`}</Fact>
      {layout.fields.length > 1 && <Fact name="Column">{column}</Fact>}
      {chosen.length > 0 && <Fact name="Options">{chosen.join(', ')}</Fact>}
      <Fact name="Page size">{countOf(pageSize, 'record')}</Fact>
      {isFinal(row.state) && took > 0 && <Fact name="Mean speed">{rate((row.done / took) * 1000)}</Fact>}
      <Fact name="Versions">{versions.map(({ name, version }) => `${name} ${version}`).join(', ') || '–'}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function said(value: boolean | string): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === '' ? 'none' : value;
}
