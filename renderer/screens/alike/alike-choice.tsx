/** By which columns records are compared, what each of them holds, and how alike they have to be. */
import { Button, Checkbox, NumberInput, Select } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useId } from 'react';
import { alikeKinds } from '#contract/alike.ts';
import { t } from '#contract/language/language.ts';
import {
  chooseAlikeKind,
  chooseThreshold,
  findAlike,
  mostFields,
  takeColumn,
  useAlike,
  weighColumn,
} from '#renderer/stores/alike.ts';
import { alikeKindWords, thresholds, thresholdWords } from '#renderer/words/alike-words.ts';
import { percent } from '#renderer/words/numbers.ts';

const kinds = alikeKinds.map((value) => ({ value, label: alikeKindWords[value] }));

export function AlikeChoice({ columns }: { columns: readonly string[] }) {
  const fields = useAlike((state) => state.fields);
  return (
    <form
      className="alike-choice"
      aria-label={t('What makes records alike')}
      onSubmit={(event) => {
        event.preventDefault();
        findAlike(columns);
      }}
    >
      <h2>{t('Compare by')}</h2>
      <ul className="alike-columns">
        {columns.map((column) => (
          <Column key={column} column={column} full={fields.length >= mostFields} />
        ))}
      </ul>
      <Threshold />
      <Button
        type="submit"
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
        disabled={fields.length === 0}
      >
        {t('Find duplicates')}
      </Button>
    </form>
  );
}

function Column({ column, full }: { column: string; full: boolean }) {
  const field = useAlike(({ fields }) => fields.find((each) => each.column === column));
  return (
    <li>
      <Checkbox
        label={column}
        checked={field !== undefined}
        disabled={full && !field}
        onChange={(event) => takeColumn(column, event.currentTarget.checked)}
      />
      {field && (
        <span className="alike-field">
          <Select
            aria-label={t('{column} holds', { column })}
            data={kinds}
            value={field.kind}
            onChange={(value) => {
              const kind = alikeKinds.find((each) => each === value);
              if (kind) chooseAlikeKind(column, kind);
            }}
          />
          <NumberInput
            aria-label={t('Weight of {column}', { column })}
            title={t('How much it counts beside the others; empty: as its kind usually does')}
            placeholder={t('Weight')}
            min={0.1}
            max={1_000}
            step={1}
            decimalScale={1}
            clampBehavior="blur"
            value={field.weight ?? ''}
            onChange={(value) => weighColumn(column, typeof value === 'number' && value > 0 ? value : undefined)}
          />
        </span>
      )}
    </li>
  );
}

function Threshold() {
  const threshold = useAlike((state) => state.threshold);
  const id = useId();
  const words = thresholdWords(threshold);
  const whole = Math.round(threshold * 100);
  return (
    <div className="alike-threshold">
      <label htmlFor={id} className="row">
        <b className="grow">{t('How alike')}</b>
        <span className="num">{percent(whole, 100)}</span>
      </label>
      <input
        id={id}
        type="range"
        min={thresholds.least * 100}
        max={thresholds.most * 100}
        value={whole}
        aria-valuetext={`${percent(whole, 100)}. ${words}`}
        onChange={(event) => chooseThreshold(Number(event.currentTarget.value) / 100)}
      />
      <p className="quiet small">{words}</p>
    </div>
  );
}
