/** Do the database of the batch, its files and its receipt agree? Everything is read again when a person asks. */
import './verification.css';
import { Button } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleXFilled, IconShieldCheck } from '@tabler/icons-react';
import { saidAgain, t, tn } from '#contract/language/language.ts';
import type { Verification as Found } from '#contract/verification.ts';
import { Section } from '#renderer/parts/section.tsx';
import { useNow } from '#renderer/stores/clock.ts';
import { type Check, useCheck, verify } from '#renderer/stores/verification.ts';
import { bytes, count, percent } from '#renderer/words/numbers.ts';
import { duration, moment } from '#renderer/words/times.ts';

/** The engine names no more than this. */
const mostFindings = 100;

export function Verification({ id }: { id: string }) {
  const check = useCheck(id);
  const running = check?.phase === 'running';
  return (
    <Section
      title={t('Check')}
      aside={
        <Button
          variant="default"
          size="compact-xs"
          loading={running}
          leftSection={<IconShieldCheck size={14} stroke={1.75} aria-hidden />}
          onClick={() => void verify(id)}
        >
          {check && !running ? t('Verify again') : t('Verify')}
        </Button>
      }
    >
      <div className="section-body verification">
        <Outcome check={check} />
      </div>
    </Section>
  );
}

function Outcome({ check }: { check: Check | undefined }) {
  switch (check?.phase) {
    case undefined:
      return (
        <p className="quiet small">
          {t(
            'Reads the database and every file again and compares them with the receipt. A changed row is found and named.',
          )}
        </p>
      );
    case 'running':
      return <Running check={check} />;
    case 'failed':
      return (
        <p className="bad wrap" role="alert">
          {t('It could not be checked. {why}', { why: check.trouble })}
        </p>
      );
    case 'done':
      return <Result found={check.found} at={check.at} />;
  }
}

function Running({ check: { since, done, of } }: { check: Extract<Check, { phase: 'running' }> }) {
  const took = useNow(1_000) - since;
  const known = of > 0;
  return (
    <>
      <div
        className={known ? 'verification-bar verification-bar-known' : 'verification-bar'}
        role="progressbar"
        aria-label={t('Reading everything again')}
        {...(known ? { 'aria-valuenow': done, 'aria-valuemin': 0, 'aria-valuemax': of } : {})}
      >
        <i style={known ? { width: `${Math.min(100, (done / of) * 100)}%` } : undefined} />
      </div>
      <p className="quiet small num">
        {known
          ? t('Reading everything again, {share}, {time} so far', { share: percent(done, of), time: duration(took) })
          : t('Reading everything again')}
      </p>
    </>
  );
}

function Result({ found: { agrees, checked, findings }, at }: { found: Found; at: number }) {
  const Icon = agrees ? IconCircleCheckFilled : IconCircleXFilled;
  return (
    <>
      <p className={`verification-said row tone-${agrees ? 'ok' : 'bad'}`}>
        <Icon size={16} stroke={1.75} aria-hidden />
        <b className="grow">{agrees ? t('Everything agrees with the receipt') : said(findings.length)}</b>
        <span className="quiet small num">{moment(new Date(at).toISOString(), Date.now())}</span>
      </p>
      {findings.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard.
        <ul className="findings" aria-label={t('Differences')} tabIndex={0}>
          {findings.map(({ file, row, message }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: findings come once and do not move.
            <li key={i}>
              <span className="mono wrap">{row === null ? file : t('{file}, row {n}', { file, n: count(row) })}</span>
              <span className="wrap">{saidAgain(message)}</span>
            </li>
          ))}
        </ul>
      )}
      <ul className="checked" aria-label={t('What was read')}>
        {checked.map((file) => (
          <li key={file.file} className="row">
            <span className={`checked-mark tone-${file.agrees ? 'ok' : 'bad'}`}>
              {file.agrees ? (
                <IconCircleCheckFilled size={14} aria-hidden />
              ) : (
                <IconCircleXFilled size={14} aria-hidden />
              )}
            </span>
            <span className="mono clip grow">{file.file}</span>
            <span className="quiet small num">{bytes(file.bytes)}</span>
            <span className="small">{file.agrees ? t('agrees') : t('differs')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function said(n: number): string {
  return n >= mostFindings ? t('The first {n} differences', { n }) : tn(n, '{n} difference', '{n} differences');
}
