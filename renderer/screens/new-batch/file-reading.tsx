/** How a file is read: guessed, shown, and open to correction. */
import { Select, Switch } from '@mantine/core';
import { type Encoding, encodings, type FileFormat, fileFormats, type Layout, type Reading } from '#contract/source.ts';
import { delimiterChoices, encodingWords, formatWords } from '#renderer/words/file-words.ts';

interface Props {
  layout: Layout;
  column: string | null;
  /** What one value of that column is called. */
  element: string;
  onFix(reading: Reading): void;
  onColumn(column: string): void;
}

export function FileReading({ layout, column, element, onFix, onColumn }: Props) {
  const { format, encoding, delimiter, header, fields } = layout;
  const separated = format === 'csv' || format === 'tsv';
  return (
    <div className="reading">
      <Select
        label="Format"
        value={format}
        data={fileFormats.map((value: FileFormat) => ({ value, label: formatWords[value] }))}
        onChange={(value) => value && onFix({ format: value })}
      />
      <Select
        label="Encoding"
        value={encoding}
        data={encodings.map((value: Encoding) => ({ value, label: encodingWords[value] }))}
        onChange={(value) => value && onFix({ encoding: value })}
      />
      {separated && (
        <Select
          label="Delimiter"
          value={delimiter}
          data={delimiterChoices(delimiter)}
          onChange={(value) => value && onFix({ delimiter: value })}
        />
      )}
      <ColumnChoice {...{ fields, column, element, onColumn }} />
      {separated && (
        <Switch
          className="reading-header"
          label="Header row"
          checked={header}
          onChange={(event) => onFix({ header: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}

type ChoiceProps = Pick<Props, 'column' | 'element' | 'onColumn'> & Pick<Layout, 'fields'>;

function ColumnChoice({ fields, column, element, onColumn }: ChoiceProps) {
  if (fields.length < 2) return null;
  return (
    <Select
      label={`${element.charAt(0).toUpperCase()}${element.slice(1)} column`}
      placeholder="Choose a column"
      error={column === null}
      searchable
      value={column}
      data={[...new Set(fields)]}
      onChange={(value) => value !== null && onColumn(value)}
    />
  );
}
