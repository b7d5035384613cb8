/** How a file is read: guessed, shown, and open to correction. */
import { Select, Switch } from '@mantine/core';
import { t, tData } from '#contract/language/language.ts';
import { type Encoding, encodings, type FileFormat, fileFormats, type Layout, type Reading } from '#contract/source.ts';
import { delimiterChoices, encodingWords, formatWords, quoteWords } from '#renderer/words/file-words.ts';
import { PlaceChoice } from './place-choice.tsx';

interface Props {
  layout: Layout;
  /** Where else in the file the records may be, as far as that is known. */
  places?: readonly string[];
  column: string | null;
  /** What one value of that column is called. */
  element: string;
  onFix(reading: Reading): void;
  onColumn(column: string): void;
}

export function FileReading({ layout, places = [], column, element, onFix, onColumn }: Props) {
  const { format, encoding, header, fields, path, sheet } = layout;
  const separated = format === 'csv' || format === 'tsv';
  return (
    <div className="reading">
      <Select
        label={t('Format')}
        value={format}
        data={fileFormats.map((value: FileFormat) => ({ value, label: formatWords[value] }))}
        onChange={(value) => value && onFix({ format: value })}
      />
      {format !== 'xlsx' && (
        <Select
          label={t('Encoding')}
          value={encoding}
          data={encodings.map((value: Encoding) => ({ value, label: encodingWords[value] }))}
          onChange={(value) => value && onFix({ encoding: value })}
        />
      )}
      {separated && <Separators {...{ layout, onFix }} />}
      {(format === 'json' || format === 'xml') && (
        <PlaceChoice
          label={t('Record path')}
          none={t('The root')}
          {...{ places }}
          value={path}
          onChoose={(to) => onFix({ path: to })}
        />
      )}
      {format === 'xlsx' && (
        <PlaceChoice label={t('Sheet')} none="" {...{ places }} value={sheet} onChoose={(to) => onFix({ sheet: to })} />
      )}
      <ColumnChoice {...{ fields, column, element, onColumn }} />
      {(separated || format === 'xlsx') && (
        <Switch
          className="reading-header"
          label={t('Header row')}
          checked={header}
          onChange={(event) => onFix({ header: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}

function Separators({ layout: { delimiter, quote }, onFix }: Pick<Props, 'layout' | 'onFix'>) {
  const other = quoteWords.some(({ value }) => value === (quote || 'none')) ? [] : [{ value: quote, label: quote }];
  return (
    <>
      <Select
        label={t('Delimiter')}
        value={delimiter}
        data={delimiterChoices(delimiter)}
        onChange={(value) => value && onFix({ delimiter: value })}
      />
      <Select
        label={t('Quote')}
        value={quote || 'none'}
        data={[...quoteWords, ...other]}
        onChange={(value) => value && onFix({ quote: value === 'none' ? '' : value })}
      />
    </>
  );
}

type ChoiceProps = Pick<Props, 'column' | 'element' | 'onColumn'> & Pick<Layout, 'fields'>;

function ColumnChoice({ fields, column, element, onColumn }: ChoiceProps) {
  if (fields.length < 2) return null;
  return (
    <Select
      label={columnLabel(element)}
      placeholder={t('Choose a column')}
      error={column === null}
      searchable
      value={column}
      data={[...new Set(fields)]}
      onChange={(value) => value !== null && onColumn(value)}
    />
  );
}

/** “E-mail address column”; where a language puts the noun elsewhere it begins the label all the same. */
function columnLabel(element: string): string {
  const label = t('{element} column', { element: tData(element) });
  return label.charAt(0).toUpperCase() + label.slice(1);
}
