/** Conditions on the columns of the records, put together and then looked for at once. */
import './filter.css';
import { Button, Indicator, Popover, Select, TextInput } from '@mantine/core';
import { IconFilter, IconPlus, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { type Condition, mostConditions } from '#contract/arrangement.ts';
import type { BatchDetail } from '#contract/batch.ts';
import { t } from '#contract/language/language.ts';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { filterRecords, useRecords } from '#renderer/stores/records.ts';
import { asWay, wayOf, wayWords } from '#renderer/words/condition-words.ts';
import { columnChoices, columnOfText, columnText } from './column-names.ts';
import { useKeyHeader } from './record-columns.tsx';

export function FilterForm({ detail }: { detail: BatchDetail | null }) {
  const [open, setOpen] = useState(false);
  const n = useRecords(({ filter }) => filter.where.length);
  return (
    <Popover position="bottom-end" width={620} opened={open} onChange={setOpen} trapFocus returnFocus>
      <Indicator disabled={n === 0} size={7} offset={5}>
        <Popover.Target>
          <IconButton name={t('Filter records')} disabled={!detail} onClick={() => setOpen(!open)}>
            <IconFilter size={16} stroke={1.75} aria-hidden />
          </IconButton>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown className="filter-form">
        {open && detail && <Form detail={detail} onDone={() => setOpen(false)} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function Form({ detail, onDone }: { detail: BatchDetail; onDone(): void }) {
  const known = useRecords.getState().filter.where;
  const { at } = useKeyHeader(detail);
  const first: Condition = { column: { side: 'input', at }, how: 'contains', not: false, value: '' };
  const [where, setWhere] = useState<readonly Condition[]>(known.length > 0 ? known : [first]);
  const change = (at: number, part: Partial<Condition>) =>
    setWhere(where.map((each, i) => (i === at ? { ...each, ...part } : each)));
  const take = (event: FormEvent) => {
    event.preventDefault();
    filterRecords({ where: where.filter(isWhole) });
    onDone();
  };
  return (
    <form onSubmit={take} aria-label={t('Filter records')}>
      <ul>
        {where.map((condition, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no other name than its place.
          <li key={i} className="filter-condition">
            <One
              condition={condition}
              detail={detail}
              onChange={(part) => change(i, part)}
              onRemove={() => setWhere(where.filter((_, at) => at !== i))}
            />
          </li>
        ))}
      </ul>
      {where.length > 1 && <p className="quiet small">{t('All conditions have to hold.')}</p>}
      <div className="filter-acts">
        <Button
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={where.length >= mostConditions}
          onClick={() => setWhere([...where, first])}
        >
          {t('Add condition')}
        </Button>
        <div className="grow" />
        {known.length > 0 && (
          <Button
            variant="default"
            onClick={() => {
              filterRecords({ where: [] });
              onDone();
            }}
          >
            {t('Clear')}
          </Button>
        )}
        <Button type="submit">{t('Filter')}</Button>
      </div>
    </form>
  );
}

/** One that names no value says nothing yet. */
const isWhole = ({ how, value }: Condition) => how === 'empty' || value.trim() !== '';

interface OneProps {
  condition: Condition;
  detail: BatchDetail;
  onChange(part: Partial<Condition>): void;
  onRemove(): void;
}

function One({ condition, detail, onChange, onRemove }: OneProps) {
  return (
    <>
      <Select
        aria-label={t('Column')}
        data={columnChoices(detail)}
        value={columnText(condition.column)}
        searchable
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(value) => value && onChange({ column: columnOfText(value) })}
      />
      <Select
        aria-label={t('Condition')}
        data={[...wayWords]}
        value={wayOf(condition)}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(value) => value && onChange(asWay(value))}
      />
      <TextInput
        aria-label={t('Value')}
        value={condition.how === 'empty' ? '' : condition.value}
        disabled={condition.how === 'empty'}
        maxLength={1_000}
        data-autofocus
        onChange={(event) => onChange({ value: event.currentTarget.value })}
      />
      <IconButton name={t('Remove condition')} onClick={onRemove}>
        <IconX size={14} stroke={2} aria-hidden />
      </IconButton>
    </>
  );
}
