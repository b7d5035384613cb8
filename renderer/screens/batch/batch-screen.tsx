/** One batch: its head with what can be done, a banner when something needs saying, and its tabs. */
import '#renderer/parts/page-head.css';
import './batch.css';
import { Button, Tabs } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { BatchRow } from '#contract/batch.ts';
import { t } from '#contract/language/language.ts';
import { Blank } from '#renderer/parts/blank.tsx';
import { Bone } from '#renderer/parts/bone.tsx';
import { Failures } from '#renderer/screens/failures/failures.tsx';
import { useRow } from '#renderer/stores/batches.ts';
import { loadDetail, openDetail, useDetail } from '#renderer/stores/detail.ts';
import { go, showTab, type Tab, tabs } from '#renderer/stores/place.ts';
import { enterRecords } from '#renderer/stores/records.ts';
import { brief } from '#renderer/words/numbers.ts';
import { BatchBanners } from './batch-banner.tsx';
import { BatchHead } from './batch-head.tsx';
import { BatchSetup } from './batch-setup.tsx';
import { Files } from './files.tsx';
import { Log } from './log.tsx';
import { Overview } from './overview.tsx';
import { Records } from './records.tsx';
import { Rejects } from './rejects.tsx';

const Report = lazy(async () => ({ default: (await import('../report/report.tsx')).Report }));

export function BatchScreen({ id, tab }: { id: string; tab: Tab }) {
  const row = useRow(id);
  const { trouble, unread } = useDetail(
    useShallow((state) => ({
      trouble: state.id === id ? state.trouble : '',
      unread: state.detail === null,
    })),
  );
  useEffect(() => {
    openDetail(id);
    enterRecords(id);
  }, [id]);
  if (!row) return trouble ? <Missing sentence={trouble} /> : <Bones />;
  return (
    <div className="page">
      <BatchHead row={row} />
      {trouble && unread && <Unread sentence={trouble} />}
      <BatchBanners row={row} />
      <BatchTabs row={row} tab={tab} />
    </div>
  );
}

/** Its row is known, and nothing else of it could be read. */
function Unread({ sentence }: { sentence: string }) {
  return (
    <div className="banner tone-bad" role="alert">
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      <p className="grow wrap">{sentence}</p>
      <Button size="compact-sm" variant="default" onClick={() => void loadDetail()}>
        {t('Try again')}
      </Button>
    </div>
  );
}

function BatchTabs({ row, tab }: { row: BatchRow; tab: Tab }) {
  const files = useDetail(({ detail, id }) => (id === row.id ? detail?.files.length : undefined));
  // After a clean-up there is nothing left to show in the others.
  const whole = row.cleaned === null;
  return (
    <Tabs
      className="batch-tabs"
      value={isThere(row, tab) ? tab : 'overview'}
      onChange={(value) => {
        const chosen = tabs.find((name) => name === value);
        if (chosen) showTab(chosen);
      }}
    >
      <Tabs.List>
        <Title tab="overview">{t('Overview')}</Title>
        {whole && (
          <>
            <Title tab="records" n={row.total}>
              {t('Records')}
            </Title>
            {row.failed > 0 && (
              <Title tab="failures" n={row.failed}>
                {t('Failures')}
              </Title>
            )}
            <Title tab="report">{t('Report')}</Title>
            <Title tab="files" n={files}>
              {t('Files')}
            </Title>
          </>
        )}
        <Title tab="log">{t('Log')}</Title>
        <Title tab="setup">{t('Setup')}</Title>
        {whole && row.rejected > 0 && (
          <Title tab="rejects" n={row.rejected}>
            {t('Rejected lines')}
          </Title>
        )}
      </Tabs.List>
      <Tabs.Panel value="overview" className="batch-panel">
        <Overview row={row} />
      </Tabs.Panel>
      <Tabs.Panel value="records" className="batch-panel batch-panel-full">
        <Records row={row} />
      </Tabs.Panel>
      <Tabs.Panel value="failures" className="batch-panel batch-panel-full">
        <Failures row={row} />
      </Tabs.Panel>
      <Tabs.Panel value="report" className="batch-panel" tabIndex={0}>
        <Suspense fallback={<Bone width="40%" />}>
          <Report row={row} />
        </Suspense>
      </Tabs.Panel>
      <Tabs.Panel value="files" className="batch-panel">
        <Files row={row} />
      </Tabs.Panel>
      <Tabs.Panel value="log" className="batch-panel batch-panel-full">
        <Log row={row} />
      </Tabs.Panel>
      <Tabs.Panel value="setup" className="batch-panel" tabIndex={0}>
        <BatchSetup row={row} />
      </Tabs.Panel>
      <Tabs.Panel value="rejects" className="batch-panel batch-panel-full">
        <Rejects row={row} />
      </Tabs.Panel>
    </Tabs>
  );
}

/** After a clean-up only what a row can tell is left. */
function isThere({ cleaned, failed }: BatchRow, tab: Tab): boolean {
  if (tab === 'failures' && failed === 0) return false;
  return cleaned === null || tab === 'log' || tab === 'setup';
}

function Title({ tab, n, children }: { tab: Tab; n?: number | undefined; children: ReactNode }) {
  return (
    <Tabs.Tab value={tab} rightSection={n ? <span className="tab-count num">{brief(n)}</span> : undefined}>
      {children}
    </Tabs.Tab>
  );
}

function Missing({ sentence }: { sentence: string }) {
  return (
    <div className="page">
      <Blank
        alarming
        icon={<IconAlertTriangle size={20} />}
        title={t('This batch cannot be shown')}
        sentence={sentence}
      >
        <Button variant="default" onClick={() => go({ screen: 'batches' })}>
          {t('Back to Batches')}
        </Button>
      </Blank>
    </div>
  );
}

function Bones() {
  return (
    <div className="page batch-bones" aria-hidden>
      <Bone width={120} />
      <Bone width={280} />
      <Bone width={220} />
    </div>
  );
}
