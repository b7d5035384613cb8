/** Asks for a record number and goes there. */
import { Button, Modal, NumberInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { t } from '#contract/language/language.ts';
import { useBatches } from '#renderer/stores/batches.ts';
import { useOpenId } from '#renderer/stores/place.ts';
import { goToRecord } from '#renderer/stores/records.ts';
import { closeSheet, useSheet } from '#renderer/stores/sheet.ts';
import { count, separators } from '#renderer/words/numbers.ts';

export function GoToRecord() {
  const open = useSheet(({ sheet }) => sheet === 'record');
  const goBack = useSheet((state) => state.goBack);
  const id = useOpenId() ?? '';
  const total = useBatches(({ rows }) => rows.get(id)?.total ?? 0);
  return (
    <Modal
      opened={open && total > 0}
      onClose={() => closeSheet()}
      returnFocus={goBack}
      title={t('Go to record')}
      size={320}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <Question total={total} />
    </Modal>
  );
}

function Question({ total }: { total: number }) {
  const [record, setRecord] = useState<number | string>('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typeof record !== 'number') return;
    closeSheet(false);
    goToRecord(record);
  };
  return (
    <form onSubmit={submit} className="row">
      <NumberInput
        className="grow"
        aria-label={t('Record number, 1 to {total}', { total: count(total) })}
        placeholder={t('1 to {total}', { total: count(total) })}
        min={1}
        max={total}
        clampBehavior="strict"
        allowDecimal={false}
        thousandSeparator={separators().group}
        decimalSeparator={separators().decimal}
        hideControls
        value={record}
        onChange={setRecord}
        data-autofocus
      />
      <Button type="submit" disabled={typeof record !== 'number'}>
        {t('Go')}
      </Button>
    </form>
  );
}
