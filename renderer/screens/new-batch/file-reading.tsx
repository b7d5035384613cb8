/** How the file is read: guessed, shown, and open to correction. */
import { Select, Switch } from '@mantine/core';
import { type Encoding, encodings, type FileFormat, fileFormats, type Inspection } from '#contract/source.ts';
import { useDraftTool } from '#renderer/stores/draft.ts';
import { chooseColumn, fixReading, usePicked } from '#renderer/stores/picked.ts';
import { delimiterChoices, encodingWords, formatWords } from '#renderer/words/file-words.ts';

export function FileReading({ inspection }: { inspection: Inspection }) {
  const { format, encoding, delimiter, header } = inspection;
  const separated = format === 'csv' || format === 'tsv';
  return (
    <div className="reading">
      <Select
        label="Format"
        value={format}
        data={fileFormats.map((value: FileFormat) => ({ value, label: formatWords[value] }))}
        onChange={(value) => value && fixReading({ format: value })}
      />
      <Select
        label="Encoding"
        value={encoding}
        data={encodings.map((value: Encoding) => ({ value, label: encodingWords[value] }))}
        onChange={(value) => value && fixReading({ encoding: value })}
      />
      {separated && (
        <Select
          label="Delimiter"
          value={delimiter}
          data={delimiterChoices(delimiter)}
          onChange={(value) => value && fixReading({ delimiter: value })}
        />
      )}
      <ColumnChoice fields={inspection.fields} />
      {separated && (
        <Switch
          className="reading-header"
          label="Header row"
          checked={header}
          onChange={(event) => fixReading({ header: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}

function ColumnChoice({ fields }: { fields: readonly string[] }) {
  const column = usePicked((state) => state.column);
  const element = useDraftTool()?.element ?? 'value';
  if (fields.length < 2) return null;
  return (
    <Select
      label={`${element.charAt(0).toUpperCase()}${element.slice(1)} column`}
      placeholder="Choose a column"
      error={column === null}
      searchable
      value={column}
      data={[...new Set(fields)]}
      onChange={(value) => value !== null && chooseColumn(value)}
    />
  );
}
