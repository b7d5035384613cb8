/** The two stages that are made of expressions: rules that records have to meet, and fields that are set anew. */
import { Autocomplete, Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { t } from '#contract/language/language.ts';
import { Said } from '#renderer/parts/said.tsx';
import { type Change, keyed, type Rule } from '#renderer/stores/flow-draft.ts';
import { changeFlow, useFlowEditor } from '#renderer/stores/flow-editor.ts';
import { RowActs, RowGrip } from './row-acts.tsx';
import { StageCard } from './stage-card.tsx';

function Add({ children, onAdd }: { children: string; onAdd(): void }) {
  return (
    <Button
      variant="default"
      size="compact-xs"
      leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
      onClick={onAdd}
    >
      {children}
    </Button>
  );
}

function Expression({
  label,
  hint,
  value,
  set,
}: {
  label: string;
  hint: string;
  value: string;
  set(text: string): void;
}) {
  return (
    <TextInput
      className="mono-input"
      aria-label={label}
      placeholder={hint}
      maxLength={10_000}
      spellCheck={false}
      value={value}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}

/** Names that can be put into an expression, a press away from being seen. */
function Fields({ fields }: { fields: readonly string[] }) {
  if (fields.length === 0) return null;
  const shown = fields.slice(0, 40).join(', ');
  const names = fields.length > 40 ? t('{names} and {n} more', { names: shown, n: fields.length - 40 }) : shown;
  return (
    <p className="stage-fields small quiet">
      <Said text="Fields: {names}" names={<span className="mono">{names}</span>} />
    </p>
  );
}

export function RulesCard({ fields }: { fields: readonly string[] }) {
  const rules = useFlowEditor(({ draft }) => draft.rules);
  const put = (key: number, part: Partial<Rule>) =>
    changeFlow(
      { rules: rules.map((rule) => (rule.key === key ? { ...rule, ...part } : rule)) },
      `rule ${key} ${Object.keys(part).join()}`,
    );
  return (
    <StageCard
      stage="validate"
      filled={rules.length > 0}
      aside={
        <Add onAdd={() => changeFlow({ rules: [...rules, keyed({ expression: '', message: '' })] })}>
          {t('Add a rule')}
        </Add>
      }
    >
      <ol className="stage-rows">
        {rules.map((rule, i) => (
          <li key={rule.key} className="stage-row">
            <RowGrip
              list={rules}
              at={i}
              name={t('rule {n}', { n: i + 1 })}
              onChange={(list, where) => changeFlow({ rules: list }, where)}
            />
            <Expression
              label={t('Rule {n} has to be true', { n: i + 1 })}
              hint={'amount == "" || number(amount) > 0'}
              value={rule.expression}
              set={(expression) => put(rule.key, { expression })}
            />
            <TextInput
              aria-label={t('Message of rule {n}', { n: i + 1 })}
              placeholder={t('Said of a record that breaks it')}
              maxLength={500}
              value={rule.message}
              onChange={(event) => put(rule.key, { message: event.currentTarget.value })}
            />
            <RowActs
              list={rules}
              at={i}
              name={t('rule {n}', { n: i + 1 })}
              onChange={(list) => changeFlow({ rules: list })}
            />
          </li>
        ))}
      </ol>
      <Fields fields={fields} />
    </StageCard>
  );
}

export function TransformCard({ fields }: { fields: readonly string[] }) {
  const changes = useFlowEditor(({ draft }) => draft.transform);
  const put = (key: number, part: Partial<Change>) =>
    changeFlow(
      { transform: changes.map((each) => (each.key === key ? { ...each, ...part } : each)) },
      `change ${key} ${Object.keys(part).join()}`,
    );
  return (
    <StageCard
      stage="transform"
      filled={changes.length > 0}
      aside={
        <Add onAdd={() => changeFlow({ transform: [...changes, keyed({ field: '', expression: '' })] })}>
          {t('Add a change')}
        </Add>
      }
    >
      <ol className="stage-rows">
        {changes.map((each, i) => (
          <li key={each.key} className="stage-row stage-row-turned">
            <RowGrip
              list={changes}
              at={i}
              name={t('change {n}', { n: i + 1 })}
              onChange={(list, where) => changeFlow({ transform: list }, where)}
            />
            <Autocomplete
              size="xs"
              aria-label={t('Field of change {n}', { n: i + 1 })}
              placeholder={t('Field, old or new')}
              maxLength={200}
              limit={100}
              data={[...fields]}
              value={each.field}
              onChange={(field) => put(each.key, { field })}
            />
            <Expression
              label={t('Expression of change {n}', { n: i + 1 })}
              hint="email.lower()"
              value={each.expression}
              set={(expression) => put(each.key, { expression })}
            />
            <RowActs
              list={changes}
              at={i}
              name={t('change {n}', { n: i + 1 })}
              onChange={(list) => changeFlow({ transform: list })}
            />
          </li>
        ))}
      </ol>
      <Fields fields={fields} />
    </StageCard>
  );
}
