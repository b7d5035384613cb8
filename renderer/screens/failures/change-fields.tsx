/** What has to be entered for each kind of change. */
import { Checkbox, TextInput } from '@mantine/core';
import { t } from '#contract/language/language.ts';
import { changeForm, useRepairForm } from '#renderer/stores/repair-form.ts';
import { ValueTable } from './value-table.tsx';

const longest = 10_000;
/** More names than anybody reads. */
const mostNames = 40;

export function ChangeFields({ fields }: { fields: readonly string[] }) {
  const { kind } = useRepairForm();
  switch (kind) {
    case 'set':
      return <Field label={t('New value')} name="value" />;
    case 'replace':
      return <ReplaceFields />;
    case 'map':
      return <ValueTable />;
    case 'compute':
      return <ExpressionField fields={fields} />;
    default:
      return null;
  }
}

function Field({ label, name }: { label: string; name: 'value' | 'find' | 'by' }) {
  const value = useRepairForm((form) => form[name]);
  return (
    <TextInput
      className="change-field mono-input"
      label={label}
      maxLength={longest}
      spellCheck={false}
      value={value}
      onChange={(event) => changeForm({ [name]: event.currentTarget.value })}
    />
  );
}

function ReplaceFields() {
  const pattern = useRepairForm((form) => form.pattern);
  return (
    <>
      <Field label={pattern ? t('Pattern') : t('Text')} name="find" />
      <Field label={t('By')} name="by" />
      <Checkbox
        className="change-flag"
        label={t('Pattern')}
        title={t('A regular expression (RE2). $1, $2, … stand for its groups.')}
        checked={pattern}
        onChange={(event) => changeForm({ pattern: event.currentTarget.checked })}
      />
    </>
  );
}

function ExpressionField({ fields }: { fields: readonly string[] }) {
  const expression = useRepairForm((form) => form.expression);
  const plain = fields.filter((name) => /^[A-Za-z_]\w*$/.test(name));
  const quoted = fields.filter((name) => !plain.includes(name)).map((name) => `input[${JSON.stringify(name)}]`);
  const names = [...plain, ...quoted];
  return (
    <TextInput
      className="change-field change-field-wide mono-input"
      label={t('Expression')}
      description={t('Columns: {names}{more}', {
        names: names.slice(0, mostNames).join(', '),
        more: names.length > mostNames ? ', …' : '',
      })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={`${names[0] ?? 'value'}.trim().lower()`}
      maxLength={longest}
      spellCheck={false}
      value={expression}
      onChange={(event) => changeForm({ expression: event.currentTarget.value })}
    />
  );
}
