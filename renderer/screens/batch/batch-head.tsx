/** Name, state, facts, and the acts that the state allows. */
import { Button, Menu } from '@mantine/core';
import { IconArrowMerge, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useRef } from 'react';
import type { BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import { t, tn } from '#contract/language/language.ts';
import { refusalOf } from '#renderer/acts/act-rights.ts';
import { actWord } from '#renderer/acts/act-words.ts';
import { type Act, isLegal } from '#renderer/acts/legal-acts.ts';
import { perform } from '#renderer/acts/perform.tsx';
import { saveFile } from '#renderer/acts/save-file.ts';
import { ActIcon, ActMenu } from '#renderer/parts/act-menu.tsx';
import { BatchLink } from '#renderer/parts/batch-link.tsx';
import { NameField } from '#renderer/parts/name-field.tsx';
import { PageTitle } from '#renderer/parts/page-head.tsx';
import { Said } from '#renderer/parts/said.tsx';
import { StatePill } from '#renderer/parts/state-pill.tsx';
import { useRow } from '#renderer/stores/batches.ts';
import { useDetail } from '#renderer/stores/detail.ts';
import { go, usePlace } from '#renderer/stores/place.ts';
import { startRename, useRename } from '#renderer/stores/rename.ts';
import { useWorkLabel } from '#renderer/stores/tools.ts';
import { nameOf } from '#renderer/words/batch-words.ts';
import { between, duration, moment } from '#renderer/words/times.ts';

const inHead: readonly Act[] = [
  ...(['run', 'edit', 'pause', 'resume', 'retry', 'resubmit'] as const),
  ...(['cancel', 'resume-cancel', 'save-results', 'save-errors'] as const),
];

export function BatchHead({ row }: { row: BatchRow }) {
  const renaming = useRename((state) => state.id === row.id);
  const tool = useWorkLabel(row);
  const renamed = useRef(false);
  if (renaming) renamed.current = true;
  return (
    <header className="batch-head">
      <div className="batch-title">
        <nav className="crumbs small quiet" aria-label={t('Path')}>
          <button type="button" onClick={() => go({ screen: 'batches' })}>
            {t('Batches')}
          </button>
          <IconChevronRight size={12} aria-hidden />
          <span className="mono" title={row.id}>
            {row.id.slice(0, 8)}
          </span>
        </nav>
        <div className="row">
          {renaming ? (
            <NameField row={row} />
          ) : (
            <PageTitle
              takeFocus={!renamed.current || useRename.getState().byKey}
              onDoubleClick={() => startRename(row.id)}
            >
              {nameOf(row)}
            </PageTitle>
          )}
          <StatePill state={row.state} large />
        </div>
        <p className="small quiet num clip">{[tool, row.source.name, timeFact(row)].filter(Boolean).join(' · ')}</p>
        {row.parent && <MadeOf parent={row.parent} total={row.total} />}
      </div>
      <div className="batch-head-acts">
        <HeadActs row={row} />
        <ActMenu row={row} without={inHead} />
      </div>
    </header>
  );
}

/** Of a batch that ran to its end only failed records run again. */
function MadeOf({ parent, total }: { parent: string; total: number }) {
  const complete = useRow(parent)?.state === 'CompletedWithErrors';
  return (
    <p className="batch-parent small quiet num">
      <Said
        text="Made of {records} of {batch}"
        records={
          complete ? tn(total, '{n} failed record', '{n} failed records') : tn(total, '{n} record', '{n} records')
        }
        batch={<BatchLink id={parent} />}
      />
    </p>
  );
}

function HeadActs({ row }: { row: BatchRow }) {
  const plain = (['pause', 'resume', 'retry'] as const).find((act) => isLegal(row, act));
  const grave = (['cancel', 'resume-cancel'] as const).find((act) => isLegal(row, act));
  // Where records are mended, running them again unmended is offered behind running the mended.
  const mends = usePlace(({ place }) => place.screen === 'batch' && place.tab === 'failures' && row.failed > 0);
  return (
    <>
      {isLegal(row, 'edit') && <ActButton row={row} act="edit" />}
      {isLegal(row, 'run') && <ActButton row={row} act="run" primary />}
      {isLegal(row, 'resubmit') && !mends && <ActButton row={row} act="resubmit" />}
      {plain && <ActButton row={row} act={plain} primary={plain !== 'pause'} />}
      {grave && <ActButton row={row} act={grave} grave />}
      {isLegal(row, 'save-results') && <SaveButton row={row} />}
    </>
  );
}

interface ActButtonProps {
  row: BatchRow;
  act: Act;
  primary?: boolean;
  grave?: boolean;
}

function ActButton({ row, act, primary = false, grave = false }: ActButtonProps) {
  const refusal = refusalOf(row, act);
  return (
    <Button
      variant={primary && refusal === undefined ? 'filled' : 'default'}
      className={grave && refusal === undefined ? 'act-grave' : undefined}
      // Not disabled: whoever presses it is told why.
      {...(refusal !== undefined && { 'aria-disabled': true, 'data-disabled': true, title: refusal })}
      leftSection={<ActIcon act={act} />}
      onClick={() => perform(row, act)}
    >
      {actWord(row, act)}
    </Button>
  );
}

/** Results on the button, what else can be saved behind the arrow. */
function SaveButton({ row }: { row: BatchRow }) {
  const primary = isFinal(row.state) && !isLegal(row, 'retry');
  const children = useDetail(({ detail, id }) => (id === row.id ? (detail?.children.length ?? 0) : 0));
  // Only records that did not complete may have ended otherwise elsewhere.
  const merging = children > 0 && row.failed + (row.counts.NotProcessed ?? 0) > 0;
  const variant = primary ? 'filled' : 'default';
  const results = (
    <Button variant={variant} leftSection={<ActIcon act="save-results" />} onClick={() => perform(row, 'save-results')}>
      {t('Save results')}
    </Button>
  );
  const errors = isLegal(row, 'save-errors');
  if (!errors && !merging) return results;
  return (
    <Button.Group>
      {results}
      <Menu>
        <Menu.Target>
          <Button
            variant={variant}
            className={primary ? 'save-more save-more-filled' : 'save-more'}
            aria-label={t('More to save')}
          >
            <IconChevronDown size={14} stroke={2} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {merging && (
            <Menu.Item
              leftSection={<IconArrowMerge size={16} stroke={1.75} aria-hidden />}
              onClick={() => void saveFile(row.id, 'output', undefined, true)}
            >
              {t('Merged with the batches made of it')}
            </Menu.Item>
          )}
          {errors && (
            <Menu.Item leftSection={<ActIcon act="save-errors" />} onClick={() => perform(row, 'save-errors')}>
              {t('Save errors')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}

function timeFact(row: BatchRow): string {
  const now = Date.now();
  if (row.finished)
    return t('finished {when} after {time}', {
      when: inSentence(moment(row.finished, now)),
      time: duration(between(row.started ?? row.ready, row.finished, now)),
    });
  if (row.started)
    return t('started {when}, {time} ago', {
      when: inSentence(moment(row.started, now)),
      time: duration(between(row.started, null, now)),
    });
  return t('created {when}', { when: inSentence(moment(row.created, now)) });
}

function inSentence(moment: string): string {
  return moment.charAt(0).toLowerCase() + moment.slice(1);
}
