/** What the check of the list found: how many lines are valid, which are bad and why, and the ways to clean up. */
import { Button } from '@mantine/core';
import { type KeyboardEvent, memo } from 'react';
import { saidAgain, t, tn } from '#contract/language/language.ts';
import type { Reject } from '#contract/source.ts';
import { Dot } from '#renderer/parts/dot.tsx';
import { useDraftTool } from '#renderer/stores/draft.ts';
import { type EditorHandle, usePasted } from '#renderer/stores/pasted.ts';
import { count } from '#renderer/words/numbers.ts';
import { plural } from '#renderer/words/readiness.ts';

/** The engine names this many bad lines, and this many are worth listing. */
const listed = 200;

export function CheckPanel() {
  const { check, current, editor, trouble } = usePasted();
  const element = plural(useDraftTool()?.element ?? 'value');
  return (
    <aside className="check" aria-label={t('Check of the list')}>
      <div className="check-total">
        <p>
          <b className={current || !check ? 'check-valid num' : 'check-valid check-old num'}>
            {count(check?.valid ?? 0)}
          </b>{' '}
          <span className="quiet num">{t('valid of {lines}', { lines: count(check?.lines ?? 0) })}</span>
        </p>
        <div className="check-bar" aria-hidden>
          <i style={{ width: `${share(check?.valid, check?.lines)}%` }} />
          <i className="check-bar-bad" style={{ width: `${share(check?.bad, check?.lines)}%` }} />
        </div>
        <p className="row small num">
          <Dot tone="bad" />
          {tn(check?.bad ?? 0, '{n} bad line', '{n} bad lines')}
          <Dot tone="warn" />
          {tn(check?.duplicates ?? 0, '{n} duplicate', '{n} duplicates')}
        </p>
      </div>
      {trouble && <p className="check-hint bad">{trouble}</p>}
      {check && check.bad > 0 ? (
        <BadLines rejects={check.rejects} total={check.bad} editor={editor} />
      ) : (
        !trouble && <p className="check-hint quiet">{hint(check !== null, element)}</p>
      )}
      {check && editor && (check.bad > 0 || check.duplicates > 0) && (
        <div className="check-acts">
          {check.bad > 0 && (
            <Button
              variant="default"
              disabled={!current}
              onClick={() => editor.removeLines(check.rejects.map(({ line }) => line))}
            >
              {check.rejects.length < check.bad
                ? tn(check.rejects.length, 'Remove the first {n} bad line', 'Remove the first {n} bad lines')
                : tn(check.bad, 'Remove {n} bad line', 'Remove {n} bad lines')}
            </Button>
          )}
          {check.duplicates > 0 && (
            <Button variant="default" disabled={!current} onClick={() => editor.removeLines(check.duplicateLines)}>
              {check.duplicateLines.length < check.duplicates
                ? tn(check.duplicateLines.length, 'Remove the first {n} duplicate', 'Remove the first {n} duplicates')
                : tn(check.duplicates, 'Remove {n} duplicate', 'Remove {n} duplicates')}
            </Button>
          )}
        </div>
      )}
    </aside>
  );
}

const BadLines = memo(function BadLines(props: { rejects: Reject[]; total: number; editor: EditorHandle | null }) {
  const { rejects, total, editor } = props;
  const shown = rejects.slice(0, listed);
  return (
    <ol className="check-list" aria-label={t('Bad lines')} onKeyDown={walk}>
      {shown.map(({ line, reason }, i) => (
        <li key={line}>
          <button type="button" tabIndex={i === 0 ? 0 : -1} onClick={() => editor?.jumpTo(line)}>
            <span className="quiet num">{count(line)}</span>
            <span className="mono clip">{editor?.textOf(line)}</span>
            <span className="bad check-reason">{saidAgain(reason)}</span>
          </button>
        </li>
      ))}
      {total > shown.length && (
        <li className="check-hint quiet">{t('and {n} more', { n: count(total - shown.length) })}</li>
      )}
    </ol>
  );
});

/** One stop for Tab, arrows inside. */
function walk(event: KeyboardEvent<HTMLOListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const next = buttons[buttons.findIndex((button) => button.contains(document.activeElement)) + step];
  if (step === 0 || !next) return;
  event.preventDefault();
  next.focus();
}

function hint(checked: boolean, elements: string): string {
  return checked
    ? t('Every line holds one of the {elements}.', { elements })
    : t('Each line is checked while you type or paste {elements}.', { elements });
}

function share(part = 0, whole = 0): number {
  return whole > 0 ? (part / whole) * 100 : 0;
}
