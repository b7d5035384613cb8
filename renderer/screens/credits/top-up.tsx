/** Adds credits. The form keeps what was typed until the engine has written it down. */
import { Button, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { t } from '#contract/language/language.ts';
import { complain } from '#renderer/parts/notices.tsx';
import { topUp } from '#renderer/stores/credits.ts';
import { separators } from '#renderer/words/numbers.ts';

const most = 1_000_000_000_000;

export function TopUp() {
  const [amount, setAmount] = useState<number | string>('');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const fits = typeof amount === 'number' && Number.isInteger(amount) && amount >= 1 && amount <= most;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!fits || busy) return;
    setBusy(true);
    try {
      await topUp(amount, note.trim());
      setAmount('');
      setNote('');
    } catch (error) {
      complain(error, t('The credits were not added'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="credits-form" onSubmit={(event) => void submit(event)}>
      <NumberInput
        label={t('Amount')}
        placeholder="0"
        min={1}
        max={most}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="strict"
        thousandSeparator={separators().group}
        decimalSeparator={separators().decimal}
        hideControls
        value={amount}
        onChange={setAmount}
      />
      <TextInput
        label={t('Note')}
        placeholder={t('Where they come from')}
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!fits} loading={busy}>
        {t('Top up')}
      </Button>
    </form>
  );
}
