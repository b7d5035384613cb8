/** Above the list: batches that cannot be opened, with the way to repair them, and what came of it. */
import '#renderer/parts/banner.css';
import './damage.css';
import { Button } from '@mantine/core';
import { IconAlertTriangleFilled, IconCircleCheckFilled, IconCopy, IconDatabaseX } from '@tabler/icons-react';
import { useShallow } from 'zustand/react/shallow';
import type { Salvage, Trouble } from '#contract/engine-api.ts';
import { saidAgain, t } from '#contract/language/language.ts';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { attempt } from '#renderer/parts/notices.tsx';
import { Said } from '#renderer/parts/said.tsx';
import { announce } from '#renderer/stores/announcer.ts';
import { useBatches } from '#renderer/stores/batches.ts';
import { dismissLoss, forgetRepair, type Repair, repair, useRepairs } from '#renderer/stores/damage.ts';
import { useStatus } from '#renderer/stores/engine-status.ts';
import { openBatch } from '#renderer/stores/place.ts';
import { belongsTo, canRepair, folderName, isBatchFolder, repairedSentence } from '#renderer/words/damage-words.ts';
import { percent } from '#renderer/words/numbers.ts';

export function Damage() {
  const troubles = useStatus(useShallow(({ status }) => status?.troubles ?? []));
  const { repairs, read } = useRepairs();
  const done = [...repairs].flatMap(([folder, work]) => (work.phase === 'done' ? [{ folder, ...work }] : []));
  const open = troubles.filter(({ folder }) => isBatchFolder(folder) && repairs.get(folder)?.phase !== 'done');
  const losses = troubles.filter(({ folder }) => !isBatchFolder(folder) && !read.has(folder));
  if (open.length + done.length + losses.length === 0) return null;
  return (
    <section className="damage" aria-label={t('Damaged batches')}>
      {losses.map((trouble) => (
        <Loss key={trouble.folder} trouble={trouble} />
      ))}
      {open.map((trouble) => (
        <Damaged key={trouble.folder} trouble={trouble} work={repairs.get(trouble.folder)} />
      ))}
      {done.map(({ folder, salvage }) => (
        <Repaired key={folder} folder={folder} salvage={salvage} />
      ))}
    </section>
  );
}

/** Nothing is left to be done about it. */
function Loss({ trouble: { folder, message } }: { trouble: Trouble }) {
  return (
    <div className="banner damage-banner tone-warn">
      <IconAlertTriangleFilled size={16} aria-hidden />
      <p className="grow wrap">{message}</p>
      <Button variant="default" size="compact-xs" onClick={() => dismissLoss(folder)}>
        {t('Dismiss')}
      </Button>
    </div>
  );
}

function Damaged({ trouble, work }: { trouble: Trouble; work: Repair | undefined }) {
  const { folder } = trouble;
  const name = folderName(folder);
  return (
    <div className="banner damage-banner tone-bad" role={work?.phase === 'failed' ? 'alert' : undefined}>
      <IconDatabaseX size={16} stroke={1.75} aria-hidden />
      <div className="grow">
        <p className="wrap">
          <Said text="{name} cannot be opened." name={<b>{name}</b>} /> {saidAgain(trouble.message)}
        </p>
        {work?.phase === 'failed' && (
          <p className="wrap">{t('The repair did not succeed. {why}', { why: work.sentence })}</p>
        )}
        {work?.phase === 'working' ? (
          <Progress folder={folder} />
        ) : (
          <p className="wrap mono damage-path">
            {folder}
            <IconButton name={t('Copy the path of {name}', { name })} onClick={() => attempt(() => copy(folder))}>
              <IconCopy size={14} stroke={1.75} aria-hidden />
            </IconButton>
          </p>
        )}
      </div>
      {canRepair(trouble) && (
        <Button
          variant="default"
          size="compact-xs"
          loading={work?.phase === 'working'}
          aria-label={t('Repair {name}', { name })}
          onClick={() => void repair(folder)}
        >
          {work?.phase === 'failed' ? t('Try again') : t('Repair')}
        </Button>
      )}
    </div>
  );
}

/** As soon as the batch can be heard of again it tells how far its input has been read. */
function Progress({ folder }: { folder: string }) {
  const read = useBatches(({ rows }) => {
    const row = [...rows.values()].find(({ id }) => belongsTo(id, folder));
    return row && row.activity.kind !== 'idle' ? percent(row.activity.done, row.activity.of) : undefined;
  });
  return (
    <p role="status">
      {read
        ? t('Saving what can still be read, {share}. A large batch takes a few minutes; other batches go on.', {
            share: read,
          })
        : t('Saving what can still be read. A large batch takes a few minutes; other batches go on.')}
    </p>
  );
}

function Repaired({ folder, salvage }: { folder: string; salvage: Salvage }) {
  return (
    <div className="banner damage-banner tone-ok">
      <IconCircleCheckFilled size={16} aria-hidden />
      <div className="grow">
        <p className="wrap">{repairedSentence(salvage)}</p>
        <p className="wrap">
          <Said text="The damaged file lies in {path}" path={<span className="mono">{salvage.damaged}</span>} />
        </p>
      </div>
      <Button variant="default" size="compact-xs" onClick={() => openBatch(salvage.row.id)}>
        {t('Open batch')}
      </Button>
      <Button variant="default" size="compact-xs" onClick={() => forgetRepair(folder)}>
        {t('Dismiss')}
      </Button>
    </div>
  );
}

async function copy(folder: string): Promise<void> {
  await navigator.clipboard.writeText(folder);
  announce(t('Path copied'));
}
