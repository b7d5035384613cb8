/** Name, state, facts, and the acts that the state allows. */
import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useRef } from 'react';
import type { BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import { type Act, actWords, isLegal } from '#renderer/acts/legal-acts.ts';
import { perform } from '#renderer/acts/perform.tsx';
import { ActIcon, ActMenu } from '#renderer/parts/act-menu.tsx';
import { NameField } from '#renderer/parts/name-field.tsx';
import { PageTitle } from '#renderer/parts/page-head.tsx';
import { StatePill } from '#renderer/parts/state-pill.tsx';
import { go } from '#renderer/stores/place.ts';
import { startRename, useRename } from '#renderer/stores/rename.ts';
import { useToolLabel } from '#renderer/stores/tools.ts';
import { nameOf } from '#renderer/words/batch-words.ts';
import { between, duration, moment } from '#renderer/words/times.ts';

const inHead: readonly Act[] = ['run', 'pause', 'resume', 'cancel', 'resume-cancel', 'save-results', 'save-errors'];

export function BatchHead({ row }: { row: BatchRow }) {
  const renaming = useRename((state) => state.id === row.id);
  const tool = useToolLabel(row.tool);
  const renamed = useRef(false);
  if (renaming) renamed.current = true;
  return (
    <header className="batch-head">
      <div className="batch-title">
        <nav className="crumbs small quiet" aria-label="Path">
          <button type="button" onClick={() => go({ screen: 'batches' })}>
            Batches
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
      </div>
      <div className="batch-head-acts">
        <HeadActs row={row} />
        <ActMenu row={row} without={inHead} />
      </div>
    </header>
  );
}

function HeadActs({ row }: { row: BatchRow }) {
  const plain = (['pause', 'resume'] as const).find((act) => isLegal(row, act));
  const grave = (['cancel', 'resume-cancel'] as const).find((act) => isLegal(row, act));
  return (
    <>
      {isLegal(row, 'run') && <ActButton row={row} act="run" primary />}
      {plain && <ActButton row={row} act={plain} primary={plain === 'resume'} />}
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
  return (
    <Button
      variant={primary ? 'filled' : 'default'}
      className={grave ? 'act-grave' : undefined}
      leftSection={<ActIcon act={act} />}
      onClick={() => perform(row, act)}
    >
      {actWords[act]}
    </Button>
  );
}

/** Results on the button, errors behind the arrow. */
function SaveButton({ row }: { row: BatchRow }) {
  const primary = isFinal(row.state);
  const variant = primary ? 'filled' : 'default';
  const results = (
    <Button variant={variant} leftSection={<ActIcon act="save-results" />} onClick={() => perform(row, 'save-results')}>
      Save results
    </Button>
  );
  if (!isLegal(row, 'save-errors')) return results;
  return (
    <Button.Group>
      {results}
      <Menu>
        <Menu.Target>
          <Button
            variant={variant}
            className={primary ? 'save-more save-more-filled' : 'save-more'}
            aria-label="More to save"
          >
            <IconChevronDown size={14} stroke={2} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<ActIcon act="save-errors" />} onClick={() => perform(row, 'save-errors')}>
            Save errors
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}

function timeFact(row: BatchRow): string {
  const now = Date.now();
  if (row.finished)
    return `finished ${inSentence(moment(row.finished, now))} after ${duration(between(row.started ?? row.ready, row.finished, now))}`;
  if (row.started)
    return `started ${inSentence(moment(row.started, now))}, ${duration(between(row.started, null, now))} ago`;
  return `created ${inSentence(moment(row.created, now))}`;
}

function inSentence(moment: string): string {
  return moment.replace(/^(Today|Yesterday)/, (day) => day.toLowerCase());
}
