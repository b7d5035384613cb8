/** How a batch was set up, to be read. A draft can be changed from here; from Run on all of it is fixed. */
import './batch-setup.css';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { BatchDetail, BatchRow } from '#contract/batch.ts';
import { t, tn } from '#contract/language/language.ts';
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
import { bytes } from '#renderer/words/numbers.ts';
import { triesSentence } from '#renderer/words/retry-words.ts';
import { storingWords } from '#renderer/words/storing-words.ts';
import { FlowFacts, InterfaceFacts } from './design-facts.tsx';

export function BatchSetup({ row }: { row: BatchRow }) {
  const detail = useDetail(({ detail, id }) => (id === row.id ? detail : null));
  const tool = useTool(row.tool);
  const fixed = isLegal(row, 'clone')
    ? t('Fixed since the batch was run. Clone it to run it in another way.')
    : t('Fixed since the batch was run.');
  return (
    <div className="batch-setup">
      <p className="batch-setup-note quiet">
        {isLegal(row, 'edit') ? (
          <>
            <span className="grow">{t('A draft can be changed until it is run.')}</span>
            <Button variant="default" onClick={() => perform(row, 'edit')}>
              {actWord(row, 'edit')}
            </Button>
          </>
        ) : (
          fixed
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
      <Card title={t('Batch')}>
        <Fact name={t('Name')}>{row.label || '–'}</Fact>
        <Fact name={t('Description')}>{row.description || '–'}</Fact>
        <Fact name={t('Page size')}>{tn(pageSize, '{n} record', '{n} records')}</Fact>
      </Card>
      <Records row={row} detail={detail} />
      {detail.flow === null && (
        <Card title={t('Tool')}>
          <Fact name={t('Tool')}>{tool?.label ?? row.tool}</Fact>
          {Object.entries(detail.options).map(([name, value]) => (
            <Fact key={name} name={tool?.options.find((option) => option.name === name)?.label ?? name}>
              {said(value)}
            </Fact>
          ))}
          <Price row={row} />
        </Card>
      )}
      {detail.interface && (
        <Card title={t('Interface')}>
          <InterfaceFacts body={detail.interface} />
        </Card>
      )}
      {detail.flow && (
        <Card title={t('Flow')}>
          <FlowFacts flow={detail.flow} />
          <Price row={row} />
        </Card>
      )}
      <Card title={t('When records fail')}>
        <Fact name={t('Failure limit')}>
          {row.threshold === null
            ? t('Off: it never stops by itself')
            : t('Stops when {limit}% have failed', { limit: row.threshold })}
        </Fact>
        <Fact name={t('Tries')}>{triesSentence(retry)}</Fact>
      </Card>
      {detail.flow === null && (
        <Card title={t('Store records')}>
          <Fact name={t('Stored')}>{insert ? <Lines lines={storingWords(insert)} /> : t('No')}</Fact>
        </Card>
      )}
      <Card title={t('When all records are done')}>
        <Fact name={t('Actions')}>
          {after.length > 0 ? <Lines lines={after.map(({ step }) => words(step))} numbered /> : t('None')}
        </Fact>
      </Card>
    </>
  );
}

function Price({ row }: { row: BatchRow }) {
  return (
    row.price > 0 && (
      <Fact name={t('Price')}>
        {tn(row.price, '{n} credit for each record that completes', '{n} credits for each record that completes')}
      </Fact>
    )
  );
}

function Records({ row, detail: { layout, column, names } }: { row: BatchRow; detail: BatchDetail }) {
  return (
    <Card title={t('Records')}>
      <Fact name={t('From')}>
        {row.source.name}, {bytes(row.source.bytes)}
      </Fact>
      <Fact name={t('Read as')}>
        {[
          formatWords[layout.format],
          encodingWords[layout.encoding],
          ...(layout.delimiter
            ? [delimiterWord(layout.delimiter), layout.header ? t('with header') : t('no header')]
            : []),
        ].join(', ')}
      </Fact>
      {layout.fields.length > 1 && column !== '' && <Fact name={t('Column')}>{column}</Fact>}
      {names.input && <Fact name={t('Input file')}>{names.input}</Fact>}
      {names.output && <Fact name={t('Results file')}>{names.output}</Fact>}
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
  if (typeof value === 'boolean') return value ? t('Yes') : t('No');
  return value === '' ? t('None') : value;
}
