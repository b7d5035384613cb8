/** How a batch was set up, to be read. A draft can be changed from here; from Run on all of it is fixed. */
import './batch-setup.css';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { BatchDetail, BatchRow } from '#contract/batch.ts';
import type { ToolFace } from '#contract/tool.ts';
import { actWord } from '#renderer/acts/act-words.ts';
import { isLegal } from '#renderer/acts/legal-acts.ts';
import { perform } from '#renderer/acts/perform.tsx';
import { Bone } from '#renderer/parts/bone.tsx';
import { Fact } from '#renderer/parts/fact.tsx';
import { Lines } from '#renderer/parts/lines.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { useDetail } from '#renderer/stores/detail.ts';
import { useStepWords } from '#renderer/stores/step-words.ts';
import { useTool } from '#renderer/stores/tools.ts';
import { delimiterWord, encodingWords, formatWords } from '#renderer/words/file-words.ts';
import { bytes, countOf } from '#renderer/words/numbers.ts';
import { triesSentence } from '#renderer/words/retry-words.ts';
import { storingWords } from '#renderer/words/storing-words.ts';
import { FlowFacts, InterfaceFacts } from './design-facts.tsx';

export function BatchSetup({ row }: { row: BatchRow }) {
  const detail = useDetail(({ detail, id }) => (id === row.id ? detail : null));
  const tool = useTool(row.tool);
  return (
    <div className="batch-setup">
      <p className="batch-setup-note quiet">
        {isLegal(row, 'edit') ? (
          <>
            <span className="grow">A draft can be changed until it is run.</span>
            <Button variant="default" onClick={() => perform(row, 'edit')}>
              {actWord(row, 'edit')}
            </Button>
          </>
        ) : (
          `Fixed since the batch was run.${isLegal(row, 'clone') ? ' Clone it to run it in another way.' : ''}`
        )}
      </p>
      {detail ? <Setup row={row} detail={detail} tool={tool} /> : <Bone width={280} />}
    </div>
  );
}

function Setup({ row, detail, tool }: { row: BatchRow; detail: BatchDetail; tool: ToolFace | undefined }) {
  const { insert, after, retry, pageSize } = detail;
  const words = useStepWords();
  return (
    <>
      <Card title="Batch">
        <Fact name="Name">{row.label || '–'}</Fact>
        <Fact name="Description">{row.description || '–'}</Fact>
        <Fact name="Page size">{countOf(pageSize, 'record')}</Fact>
      </Card>
      <Records row={row} detail={detail} />
      {detail.flow === null && (
        <Card title="Tool">
          <Fact name="Tool">{tool?.label ?? row.tool}</Fact>
          {Object.entries(detail.options).map(([name, value]) => (
            <Fact key={name} name={tool?.options.find((option) => option.name === name)?.label ?? name}>
              {said(value)}
            </Fact>
          ))}
          <Price row={row} />
        </Card>
      )}
      {detail.interface && (
        <Card title="Interface">
          <InterfaceFacts body={detail.interface} />
        </Card>
      )}
      {detail.flow && (
        <Card title="Flow">
          <FlowFacts flow={detail.flow} />
          <Price row={row} />
        </Card>
      )}
      <Card title="When records fail">
        <Fact name="Failure limit">
          {row.threshold === null ? 'Off: it never stops by itself' : `Stops when ${row.threshold}% have failed`}
        </Fact>
        <Fact name="Tries">{triesSentence(retry)}</Fact>
      </Card>
      {detail.flow === null && (
        <Card title="Store records">
          <Fact name="Stored">{insert ? <Lines lines={storingWords(insert)} /> : 'No'}</Fact>
        </Card>
      )}
      <Card title="When all records are done">
        <Fact name="Actions">
          {after.length > 0 ? <Lines lines={after.map(({ step }) => words(step))} numbered /> : 'None'}
        </Fact>
      </Card>
    </>
  );
}

function Price({ row }: { row: BatchRow }) {
  return row.price > 0 && <Fact name="Price">{countOf(row.price, 'credit')} for each record that completes</Fact>;
}

function Records({ row, detail: { layout, column, names } }: { row: BatchRow; detail: BatchDetail }) {
  return (
    <Card title="Records">
      <Fact name="From">
        {row.source.name}, {bytes(row.source.bytes)}
      </Fact>
      <Fact name="Read as">
        {[
          formatWords[layout.format],
          encodingWords[layout.encoding],
          ...(layout.delimiter ? [delimiterWord(layout.delimiter), layout.header ? 'with header' : 'no header'] : []),
        ].join(', ')}
      </Fact>
      {layout.fields.length > 1 && column !== '' && <Fact name="Column">{column}</Fact>}
      {names.input && <Fact name="Input file">{names.input}</Fact>}
      {names.output && <Fact name="Results file">{names.output}</Fact>}
    </Card>
  );
}

function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Section title={title}>
      <dl className="facts section-body">{children}</dl>
    </Section>
  );
}

function said(value: boolean | string): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return value === '' ? 'None' : value;
}
