/**
 * A value of a failed record: as it is, or with the old part struck out beside the new one. Cells that were changed by
 * hand are marked. A screen reader is told both values whole.
 */
import './mended-value.css';
import { t } from '#contract/language/language.ts';
import { differenceOf } from '#renderer/words/difference.ts';

interface Props {
  before: string;
  after: string;
  byHand: boolean;
}

export function Mended({ before, after, byHand }: Props) {
  if (before === after && !byHand) return after === '' ? <Empty /> : after;
  const spoken =
    before === after
      ? named(after)
      : t('was {before}, becomes {after}', { before: named(before), after: named(after) });
  return (
    <span title={before === after ? undefined : `${named(before)} → ${named(after)}`}>
      <span className="spoken">{byHand ? t('{spoken}, changed by hand', { spoken }) : spoken}</span>
      <span className={byHand ? 'mended-value mended-by-hand' : 'mended-value'} aria-hidden>
        {before === after ? <ins>{named(after)}</ins> : <Change before={before} after={after} />}
      </span>
    </span>
  );
}

function Change({ before, after }: { before: string; after: string }) {
  const { head, old, fresh, tail } = differenceOf(before, after);
  const isWhole = head === '' && tail === '';
  return (
    <>
      {head}
      {(isWhole || old !== '') && (
        <del className={isWhole ? 'mended-whole' : undefined}>{isWhole ? named(old) : old}</del>
      )}
      {isWhole && ' '}
      {(isWhole || fresh !== '') && <ins>{isWhole ? named(fresh) : fresh}</ins>}
      {tail}
    </>
  );
}

function named(value: string): string {
  return value === '' ? t('empty') : value;
}

function Empty() {
  return (
    <>
      <span className="spoken">{t('empty')}</span>
      <span className="quiet" aria-hidden>
        –
      </span>
    </>
  );
}
