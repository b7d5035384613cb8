/** What vouches for a batch that ended: its totals, whether they add up, and a fingerprint of each file. */
import './verification.css';
import { IconCircleCheckFilled, IconCircleXFilled, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { BatchRow } from '#contract/batch.ts';
import { t, tn } from '#contract/language/language.ts';
import { type RecordState, recordStates } from '#contract/record-state.ts';
import type { Receipt as Found } from '#contract/verification.ts';
import { Bone } from '#renderer/parts/bone.tsx';
import { Fact } from '#renderer/parts/fact.tsx';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { attempt } from '#renderer/parts/notices.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { announce } from '#renderer/stores/announcer.ts';
import { api } from '#renderer/stores/link.ts';
import { sentenceOf } from '#renderer/stores/trouble.ts';
import { bytes, count } from '#renderer/words/numbers.ts';
import { recordWords } from '#renderer/words/record-words.ts';

export function Receipt({ row }: { row: BatchRow }) {
  const { receipt, trouble } = useReceipt(row);
  return (
    <Section title={t('Receipt')} note={t('what vouches for this batch')}>
      {trouble ? (
        <p className="section-body bad wrap">{trouble}</p>
      ) : receipt === undefined ? (
        <div className="section-body">
          <Bone width="60%" />
        </div>
      ) : receipt === null ? (
        <p className="section-body quiet small">{t('This batch has no receipt: it ended before one was written.')}</p>
      ) : (
        <Totals receipt={receipt} />
      )}
    </Section>
  );
}

function useReceipt({ id, state, activity }: BatchRow) {
  const [found, setFound] = useState<{ id: string; receipt: Found | null }>();
  const [trouble, setTrouble] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what became of the batch is the news.
  useEffect(() => {
    let wanted = true;
    api.receipt({ id }).then(
      (receipt) => {
        if (!wanted) return;
        setFound({ id, receipt });
        setTrouble('');
      },
      (error: unknown) => wanted && setTrouble(sentenceOf(error)),
    );
    return () => {
      wanted = false;
    };
  }, [id, state, activity.kind]);
  return { receipt: found?.id === id ? found.receipt : undefined, trouble };
}

function Totals({ receipt: { totals, files } }: { receipt: Found }) {
  const { records, states, rejected, charged, agree } = totals;
  const Icon = agree ? IconCircleCheckFilled : IconCircleXFilled;
  const known = recordStates.filter((state): state is RecordState => (states[state] ?? 0) > 0);
  return (
    <div className="section-body verification">
      <p className={`verification-said row tone-${agree ? 'ok' : 'bad'}`}>
        <Icon size={16} stroke={1.75} aria-hidden />
        <b>
          {agree
            ? t('Its sums agree: no record was lost or counted twice')
            : t('Its sums do not agree. Verify tells what differs.')}
        </b>
      </p>
      <dl className="facts">
        <Fact name={t('Records')}>{count(records)}</Fact>
        {known.map((state) => (
          <Fact key={state} name={recordWords[state].label}>
            {count(states[state] ?? 0)}
          </Fact>
        ))}
        <Fact name={t('Rejected lines')}>{count(rejected)}</Fact>
        {charged > 0 && <Fact name={t('Credits')}>{count(charged)}</Fact>}
      </dl>
      <ul className="hashes" aria-label={t('Fingerprints of the files (SHA-256)')}>
        {files.map(({ name, bytes: size, rows, sha256 }) => (
          <li key={name}>
            <p className="row">
              <b className="clip grow">{name}</b>
              <span className="quiet small num">
                {tn(rows, '{n} row', '{n} rows')} · {bytes(size)}
              </span>
              <IconButton
                name={t('Copy the fingerprint of {file}', { file: name })}
                onClick={() =>
                  attempt(async () => {
                    await navigator.clipboard.writeText(sha256);
                    announce(t('Copied'));
                  }, t('Nothing was copied'))
                }
              >
                <IconCopy size={14} stroke={1.75} aria-hidden />
              </IconButton>
            </p>
            <p className="mono quiet hash">{sha256}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
