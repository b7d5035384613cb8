/**
 * Fix and resubmit: the failed records of a batch in families, each mended by one change for many of them, and run again
 * in a batch of their own. The batch itself is never changed.
 */
import './failures.css';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconArrowForwardUp, IconCircleCheckFilled } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { BatchDetail, BatchRow } from '#contract/batch.ts';
import { t } from '#contract/language/language.ts';
import { Blank } from '#renderer/parts/blank.tsx';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { ShowValues } from '#renderer/parts/show-values.tsx';
import { useUndoKeys } from '#renderer/parts/undo-keys.ts';
import { useDetail } from '#renderer/stores/detail.ts';
import {
  everyFamily,
  loadFailures,
  lookedAt,
  maskFailures,
  openFailures,
  shareOf,
  useFailures,
} from '#renderer/stores/failures.ts';
import { removeRepair, useTrack } from '#renderer/stores/mending.ts';
import { count } from '#renderer/words/numbers.ts';
import { progressWords } from '#renderer/words/repair-words.ts';
import { FailureBones } from './failure-bones.tsx';
import { FamilyList } from './family-list.tsx';
import { FamilyView } from './family-view.tsx';
import { RepairList } from './repair-list.tsx';
import { RunMended } from './run-mended.tsx';
import { stepBack, stepForward } from './undo-steps.ts';

export function Failures({ row }: { row: BatchRow }) {
  const { id } = row;
  useEffect(() => openFailures(id), [id]);
  useUndoKeys(
    () => stepBack(id),
    () => stepForward(id),
  );
  const state = useFailures();
  const detail = useDetail((now) => (now.id === id ? now.detail : null));
  if (state.trouble && state.id === id) return <Trouble id={id} sentence={state.trouble} />;
  const families = state.id === id ? state.families : null;
  const chosen = lookedAt(state);
  const all = shareOf(state.shares, everyFamily);
  return (
    <>
      <div className="records-bar failures-bar">
        <p className="grow num">{families && progressWords(all)}</p>
        <ShowValues of={detail?.confidential} masked={state.masked} toggle={() => maskFailures(!state.masked)} />
        <UndoButtons id={id} />
        <RunMended row={row} mended={all.mended} />
      </div>
      {families && detail ? (
        <div className="records-body">
          <div className="failures-side">
            <FamilyList families={families} chosen={chosen} />
            <RepairList id={id} families={families} />
          </div>
          <Looked row={row} detail={detail} chosen={chosen} mended={all.mended} />
        </div>
      ) : (
        <FailureBones />
      )}
    </>
  );
}

interface LookedProps {
  row: BatchRow;
  detail: BatchDetail;
  chosen: string | null;
  mended: number;
}

function Looked({ row, detail, chosen, mended }: LookedProps) {
  const families = useFailures((state) => state.families);
  if (chosen === null) return <Done row={row} mended={mended} />;
  return <FamilyView key={chosen} detail={detail} family={families?.find((family) => family.id === chosen)} />;
}

/** Everything is mended. Whoever got here by the keyboard finds the next step under it. */
function Done({ row, mended }: { row: BatchRow; mended: number }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="failures-done">
      <Blank
        icon={<IconCircleCheckFilled size={20} />}
        title={t('Everything is mended')}
        sentence={
          mended === 1
            ? t(
                'The failed record completes with these changes. Run them again, or choose a family to look at its records.',
              )
            : t(
                'All {mended} failed records complete with these changes. Run them again, or choose a family to look at its records.',
                { mended: count(mended) },
              )
        }
      >
        <RunMended row={row} mended={mended} ref={button} />
      </Blank>
    </div>
  );
}

function UndoButtons({ id }: { id: string }) {
  const { past, future } = useTrack(id);
  return (
    <span className="row failures-undo">
      <IconButton name={t('Undo')} dim={past.length === 0} onClick={() => stepBack(id)}>
        <IconArrowBackUp size={16} stroke={1.75} aria-hidden />
      </IconButton>
      <IconButton name={t('Redo')} dim={future.length === 0} onClick={() => stepForward(id)}>
        <IconArrowForwardUp size={16} stroke={1.75} aria-hidden />
      </IconButton>
    </span>
  );
}

/** A change that makes no sense to the engine must not shut the door behind itself. */
function Trouble({ id, sentence }: { id: string; sentence: string }) {
  const { list } = useTrack(id);
  return (
    <Blank
      alarming
      icon={<IconAlertTriangle size={20} />}
      title={t('The failures could not be read')}
      sentence={sentence}
    >
      <Button variant="default" onClick={() => void loadFailures()}>
        {t('Try again')}
      </Button>
      {list.length > 0 && (
        <Button variant="default" onClick={() => removeRepair(id, list.length - 1)}>
          {t('Remove the last change')}
        </Button>
      )}
    </Blank>
  );
}
