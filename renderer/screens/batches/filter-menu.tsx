/** Behind a button: batches of some states, tools and flows, made within some days. */
import { Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import type { BatchState } from '#contract/batch-state.ts';
import { t, tn } from '#contract/language/language.ts';
import { type Filter, isFiltered, noFilter, setFilter, useListing } from '#renderer/stores/listing.ts';
import { toolLabel } from '#renderer/stores/tools.ts';
import { batchWords, statesOf } from '#renderer/words/batch-words.ts';
import { brief, count } from '#renderer/words/numbers.ts';
import { isShared } from './shown-columns.ts';

export function FilterMenu() {
  const filter = useListing((state) => state.filter);
  const n = partsOf(filter);
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          className={n > 0 ? 'filter-on' : ''}
          leftSection={<IconFilter size={16} stroke={1.75} aria-hidden />}
          aria-label={n > 0 ? tn(n, 'Filter, {n} in use', 'Filter, {n} in use') : t('Filter')}
        >
          {n > 0 ? t('Filter: {n}', { n }) : t('Filter')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="filter-form">
        <FilterForm filter={filter} />
      </Popover.Dropdown>
    </Popover>
  );
}

function partsOf({ states, works, organisations, workspaces, from, until, on }: Filter): number {
  return [
    states.length > 0,
    works.length > 0,
    organisations.length > 0,
    workspaces.length > 0,
    (from || until) && !on,
    on,
  ].filter(Boolean).length;
}

function FilterForm({ filter }: { filter: Filter }) {
  const view = useListing((state) => state.view);
  const counts = useListing((state) => state.states);
  const works = useListing((state) => state.works);
  const organisations = useListing((state) => state.organisations);
  const workspaces = useListing((state) => state.workspaces);
  const states = statesOf(view).filter((state) => counts[state] || filter.states.includes(state));
  const names = Object.entries(works).sort(([a], [b]) => toolLabel(a).localeCompare(toolLabel(b)));
  return (
    <>
      <Checkbox.Group
        label={t('State')}
        value={[...filter.states]}
        onChange={(states) => setFilter({ states: states as BatchState[] })}
      >
        <div className="filter-choices">
          {states.map((state) => (
            <Checkbox key={state} value={state} label={<Choice label={batchWords[state].label} n={counts[state]} />} />
          ))}
        </div>
      </Checkbox.Group>
      <Checkbox.Group label={t('Tool or flow')} value={[...filter.works]} onChange={(works) => setFilter({ works })}>
        <div className="filter-choices">
          {names.map(([name, n]) => (
            <Checkbox key={name} value={name} label={<Choice label={toolLabel(name)} n={n} />} />
          ))}
        </div>
      </Checkbox.Group>
      {workspaces && (
        <Checkbox.Group
          label={t('Workspace')}
          value={[...filter.workspaces]}
          onChange={(chosen) => setFilter({ workspaces: chosen })}
        >
          <div className="filter-choices">
            {Object.entries(workspaces).map(([name, n]) => (
              <Checkbox key={name} value={name} label={<Choice label={name || t('This workspace')} n={n} />} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      {isShared(organisations) && (
        <Checkbox.Group
          label={t('Organisation')}
          value={[...filter.organisations]}
          onChange={(chosen) => setFilter({ organisations: chosen })}
        >
          <div className="filter-choices">
            {Object.entries(organisations).map(([name, n]) => (
              <Checkbox key={name} value={name} label={<Choice label={name} n={n} />} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <div className="filter-days">
        <Day
          label={t('Created from')}
          value={filter.on ? '' : filter.from}
          onChange={(from) => setFilter({ from, on: '' })}
        />
        <Day
          label={t('until')}
          value={filter.on ? '' : filter.until}
          onChange={(until) => setFilter({ until, on: '' })}
        />
        <Day label={t('or on')} value={filter.on} onChange={(on) => setFilter({ on, from: '', until: '' })} />
      </div>
      <Button variant="default" disabled={!isFiltered(filter)} onClick={() => setFilter(noFilter)}>
        {t('Clear filter')}
      </Button>
    </>
  );
}

function Choice({ label, n = 0 }: { label: string; n: number | undefined }) {
  return (
    <>
      {label}{' '}
      <span className="quiet num" title={count(n)}>
        {brief(n)}
      </span>
    </>
  );
}

interface DayProps {
  label: string;
  value: string;
  onChange(day: string): void;
}

function Day({ label, value, onChange }: DayProps) {
  return (
    <TextInput
      type="date"
      label={label}
      value={value}
      max="9999-12-31"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
