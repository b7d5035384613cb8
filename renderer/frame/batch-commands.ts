/** What can be done with the current batch, and where in it one can go. */
import type { BatchDetail, BatchRow } from '#contract/batch.ts';
import { t } from '#contract/language/language.ts';
import { attempt } from '#renderer/parts/notices.tsx';
import { useDetail } from '#renderer/stores/detail.ts';
import { openId, showTab, type Tab } from '#renderer/stores/place.ts';
import { stepToFailed } from '#renderer/stores/records.ts';
import { openSheet } from '#renderer/stores/sheet.ts';
import { isReadable } from '#renderer/words/difference-words.ts';
import { actCommand, type Command, currentBatch } from './command.ts';

const onBatch = () => openId() !== undefined;

function tab(to: Tab, label: string, keys: string, isThere: (row: BatchRow) => boolean = () => true): Command {
  const when = () => {
    const row = onBatch() ? currentBatch() : undefined;
    return row !== undefined && isThere(row);
  };
  return { id: `tab-${to}`, label, group: 'batch', keys, when, run: () => showTab(to) };
}

/** After a clean-up the records are gone. */
const whole = ({ cleaned }: BatchRow) => cleaned === null;

/** Null until it is known, and when there are no results to look at. */
function detailOfOpen(): BatchDetail | null {
  const { id, detail } = useDetail.getState();
  return detail && id === openId() && isReadable(detail.row) ? detail : null;
}

async function findAlike(): Promise<void> {
  const detail = detailOfOpen();
  const { openAlike } = await import('#renderer/stores/alike.ts');
  if (!detail) return;
  showTab('records');
  openAlike(detail);
}

export const batchCommands: readonly Command[] = [
  actCommand('run', t('Run batch')),
  actCommand('pause', t('Pause batch'), 'mod+P'),
  actCommand('resume', t('Resume batch'), 'mod+P'),
  actCommand('cancel', t('Cancel batch'), 'mod+.'),
  actCommand('resume-cancel', t('Resume and cancel batch'), 'mod+.'),
  actCommand('retry', t('Run post-batch step again')),
  actCommand('resubmit', t('Run failed records again')),
  actCommand('edit', t('Edit draft'), 'mod+E'),
  actCommand('save-results', t('Save results'), 'mod+shift+S'),
  actCommand('save-errors', t('Save errors'), 'mod+shift+E'),
  actCommand('save-recipe', t('Save recipe…')),
  actCommand('rename', t('Rename batch'), 'F2'),
  actCommand('clone', t('Clone batch'), 'mod+D'),
  actCommand('compare', t('Compare batch with…')),
  actCommand('keep', t('Keep batch from clean-up')),
  actCommand('release', t('Allow clean-up of the batch')),
  actCommand('delete', t('Delete batch'), 'Delete'),
  tab('overview', t('Show overview'), 'alt+1'),
  tab('records', t('Show records'), 'alt+2', whole),
  tab('files', t('Show files'), 'alt+3', whole),
  tab('log', t('Show log'), 'alt+4'),
  tab('setup', t('Show setup'), 'alt+5'),
  tab('failures', t('Show failures and repairs'), 'alt+6', (row) => whole(row) && row.failed > 0),
  tab('rejects', t('Show rejected lines'), 'alt+7', (row) => whole(row) && row.rejected > 0),
  {
    id: 'go-record',
    label: t('Go to record'),
    group: 'batch',
    keys: 'mod+G',
    when: onBatch,
    run: () => openSheet('record'),
  },
  {
    id: 'find-alike',
    label: t('Find duplicates…'),
    group: 'batch',
    when: () => detailOfOpen() !== null,
    run: () => attempt(findAlike),
  },
  {
    id: 'failed-back',
    label: t('Previous failed record'),
    group: 'batch',
    keys: '[',
    when: onBatch,
    run: () => attempt(() => stepToFailed(-1)),
  },
  {
    id: 'failed-on',
    label: t('Next failed record'),
    group: 'batch',
    keys: ']',
    when: onBatch,
    run: () => attempt(() => stepToFailed(1)),
  },
];
