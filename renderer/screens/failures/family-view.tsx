/** One family of failures: what is wrong, the repair that is put together for it, and its records as they would be. */
import { Button, Switch } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCircleCheckFilled, IconListSearch } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import type { BatchDetail } from '#contract/batch.ts';
import { t, tn } from '#contract/language/language.ts';
import type { Family, Repair } from '#contract/repair.ts';
import { PagedGrid } from '#renderer/grid/paged-grid.tsx';
import { Blank } from '#renderer/parts/blank.tsx';
import { attempt } from '#renderer/parts/notices.tsx';
import { applyRepair } from '#renderer/stores/apply-repair.ts';
import { everyFamily, shareOf, showLeft, useFailures } from '#renderer/stores/failures.ts';
import { useTrack } from '#renderer/stores/mending.ts';
import { leaveForm, repairOf, startForm, useRepairForm } from '#renderer/stores/repair-form.ts';
import { previewSentence, titleOf } from '#renderer/words/repair-words.ts';
import { mainAt, useFailureColumns } from './failure-columns.tsx';
import { useFailureRows } from './failure-rows.ts';
import { RepairFields } from './repair-fields.tsx';

interface Props {
  detail: BatchDetail;
  /** Undefined: all failed records. */
  family: Family | undefined;
}

export function FamilyView({ detail, family }: Props) {
  const { id, failed } = detail.row;
  const { fields } = detail.layout;
  const usual = detail.column || (fields[0] ?? '');
  const first = family?.column || usual;
  const of = family?.id ?? everyFamily;
  const { list } = useTrack(id);
  const { left, shares, jump, masked } = useFailures();
  const isHidden = masked && detail.confidential.input.includes(fields.indexOf(first));
  const form = useRepairForm();
  // biome-ignore lint/correctness/useExhaustiveDependencies: told anew, it is the same family.
  useEffect(() => {
    // A masked value is none that could be looked for.
    startForm(isHidden && family ? { ...family, samples: [] } : family, usual);
    return leaveForm;
  }, [family?.id, usual, isHidden]);
  const candidate = useCandidate(of);
  const [settled] = useDebouncedValue(candidate, 250);
  // What was applied or taken back is at once no longer tried.
  const tried = candidate && settled;
  const { pages, seen } = useFailureRows({ id, family: of, left, masked, failed, list, candidate: tried });
  const columns = useFailureColumns({ id, detail, first, marked: form.column, list, masked });
  const before = shareOf(shares, of);
  const isSeen = seen !== undefined && tried !== undefined && tried === candidate;
  const hasMain = fields.includes(first);
  const wish = useMemo(() => jump && { ...jump, ...(hasMain ? { column: mainAt } : {}) }, [jump, hasMain]);

  const isGood = isSeen && seen.problem === '';
  const apply = (repair: Repair) => attempt(() => applyRepair(id, repair, isGood), t('The change was not applied'));
  return (
    <section className="family-view" aria-label={family ? titleOf(family) : t('All failed records')}>
      <header className="family-head row">
        <h2 className="grow wrap">{family ? titleOf(family) : t('All failed records')}</h2>
        <Switch
          label={t('Only what still fails')}
          checked={left}
          onChange={(event) => showLeft(event.currentTarget.checked)}
        />
      </header>
      <RepairFields
        fields={fields}
        candidate={candidate}
        sentence={isSeen && seen.share ? previewSentence(before, seen.share) : ''}
        problem={isSeen ? seen.problem : ''}
        onApply={apply}
      />
      <PagedGrid
        label={tn(before.n, 'Failed records, {n} record', 'Failed records, {n} records')}
        pages={pages}
        columns={columns}
        jump={wish}
        empty={left ? <NoneLeft /> : <None />}
        troubleTitle={t('The failed records could not be read')}
      />
    </section>
  );
}

/** The same object as long as it says the same. */
function useCandidate(of: string): Repair | undefined {
  const form = useRepairForm();
  const text = JSON.stringify(form.of === of ? repairOf(form) : undefined);
  return useMemo(() => (text === undefined ? undefined : (JSON.parse(text) as Repair)), [text]);
}

function NoneLeft() {
  return (
    <Blank
      icon={<IconCircleCheckFilled size={20} />}
      title={t('None of them would fail any more')}
      sentence={t('Only records that still fail are shown.')}
    >
      <Button variant="default" onClick={() => showLeft(false)}>
        {t('Show all of them')}
      </Button>
    </Blank>
  );
}

function None() {
  return (
    <Blank
      icon={<IconListSearch size={20} />}
      title={t('No failed records')}
      sentence={t('Nothing has failed in this way.')}
    />
  );
}
