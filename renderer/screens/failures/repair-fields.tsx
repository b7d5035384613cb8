/** The repair that is being put together: which column, what is done with it, and what that would achieve. */
import './repair-fields.css';
import { Button, Select } from '@mantine/core';
import { type FormEvent, useEffect, useRef } from 'react';
import { t } from '#contract/language/language.ts';
import type { Repair } from '#contract/repair.ts';
import { announce } from '#renderer/stores/announcer.ts';
import { changeForm, useRepairForm } from '#renderer/stores/repair-form.ts';
import { changeKinds, kindWords } from '#renderer/words/change-kinds.ts';
import { ChangeFields } from './change-fields.tsx';

interface Props {
  fields: readonly string[];
  candidate: Repair | undefined;
  /** What the preview says; '' while it is not there. */
  sentence: string;
  problem: string;
  onApply(repair: Repair): void;
}

const kinds = changeKinds.map((value) => ({ value, label: kindWords[value].label }));

export function RepairFields({ fields, candidate, sentence, problem, onApply }: Props) {
  const { column, kind } = useRepairForm();
  const ready = candidate !== undefined && problem === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onApply(candidate);
  };
  return (
    <form className="repair-form" aria-label={t('Change')} onSubmit={submit}>
      <div className="repair-fields">
        <Select
          className="repair-column"
          label={t('Column')}
          data={[...new Set(fields)].filter((name) => name !== '')}
          value={column || null}
          searchable={fields.length > 12}
          onChange={(name) => name !== null && changeForm({ column: name })}
        />
        <Select
          className="repair-kind"
          label={t('Change')}
          data={kinds}
          value={kind}
          onChange={(name) => changeForm({ kind: changeKinds.find((known) => known === name) ?? kind })}
        />
        <ChangeFields fields={fields} />
      </div>
      <div className="row repair-foot">
        <Said sentence={sentence} problem={problem} about={kindWords[kind].about} trying={candidate !== undefined} />
        {/* It keeps the focus while there is nothing to apply. */}
        <Button type="submit" aria-disabled={!ready} data-disabled={!ready}>
          {t('Apply')}
        </Button>
      </div>
    </form>
  );
}

interface SaidProps {
  sentence: string;
  problem: string;
  about: string;
  trying: boolean;
}

/** Keeps the last sentence, dimmed, until the next is there: nothing flickers while somebody types. */
function Said({ sentence, problem, about, trying }: SaidProps) {
  const last = useRef('');
  const fresh = trying ? problem || sentence : '';
  if (!trying) last.current = '';
  else if (fresh) last.current = fresh;
  useEffect(() => {
    if (fresh) announce(fresh);
  }, [fresh]);
  const text = trying ? last.current || t('Working out what this would change.') : about;
  const classes = ['repair-said', 'grow', 'wrap', 'num', problem ? 'bad' : 'quiet', trying && !fresh && 'repair-stale'];
  return (
    <p className={classes.filter(Boolean).join(' ')} title={text.length > 100 ? text : undefined}>
      {text}
    </p>
  );
}
