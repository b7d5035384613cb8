/** What the values of a field must be like, and what stands in for an empty one. */
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { dateOrders, type FieldType } from '#contract/interface.ts';
import { t, tn } from '#contract/language/language.ts';
import type { FieldDraft } from '#renderer/stores/field-draft.ts';
import { dateWords } from '#renderer/words/design-words.ts';

const limits: Readonly<Record<FieldType, { min: string; max: string; hint: string }>> = {
  text: { min: t('At least'), max: t('At most'), hint: t('Characters') },
  integer: { min: t('From'), max: t('To'), hint: t('Number') },
  decimal: { min: t('From'), max: t('To'), hint: t('Number') },
  boolean: { min: t('From'), max: t('To'), hint: '–' },
  date: { min: t('From'), max: t('To'), hint: 'yyyy-mm-dd' },
};

export function FieldRules({ field, change }: { field: FieldDraft; change(part: Partial<FieldDraft>): void }) {
  const { min, max, hint } = limits[field.type];
  const text = (key: 'default' | 'pattern' | 'min' | 'max') => ({
    value: field[key],
    onChange: (event: { currentTarget: { value: string } }) => change({ [key]: event.currentTarget.value }),
  });
  const ranged = field.type !== 'boolean';
  return (
    <div className="field-rules">
      {field.type === 'date' && (
        <NativeSelect
          size="xs"
          label={t('Dates are written')}
          data={[
            { value: '', label: 'yyyy-mm-dd' },
            ...dateOrders.map((value) => ({ value, label: dateWords[value] })),
          ]}
          value={field.dates}
          onChange={(event) => change({ dates: dateOrders.find((each) => each === event.currentTarget.value) ?? '' })}
        />
      )}
      <TextInput label={t('If empty')} placeholder={t('Stays empty')} maxLength={10_000} {...text('default')} />
      <TextInput
        className="mono-input"
        label={t('Pattern')}
        placeholder={t('The whole value, such as {pattern}', { pattern: '[A-Z]{2}\\d+' })}
        maxLength={1000}
        spellCheck={false}
        {...text('pattern')}
      />
      <TextInput label={min} placeholder={hint} maxLength={40} disabled={!ranged} {...text('min')} />
      <TextInput label={max} placeholder={hint} maxLength={40} disabled={!ranged} {...text('max')} />
      <Textarea
        className="field-values"
        label={t('Allowed values')}
        placeholder={t('Any. Otherwise one a line')}
        autosize
        minRows={1}
        maxRows={6}
        value={field.oneOf}
        onChange={(event) => change({ oneOf: event.currentTarget.value })}
      />
    </div>
  );
}

/** The rules in a few words; empty: none. */
export function ruled({ type, dates, default: fallback, pattern, min, max, oneOf }: FieldDraft): string {
  const values = oneOf.split('\n').filter((line) => line !== '').length;
  return [
    type === 'date' && dates ? dateWords[dates] : '',
    min || max ? t('{min} to {max}', { min: min || '…', max: max || '…' }) : '',
    pattern ? t('pattern {pattern}', { pattern }) : '',
    values > 0 ? tn(values, '{n} allowed value', '{n} allowed values') : '',
    fallback ? t('if empty “{fallback}”', { fallback }) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
