/** How a file is to be read that cannot be read as it was guessed: what is not said stays a guess. */
import { Select } from '@mantine/core';
import { t } from '#contract/language/language.ts';
import { type Encoding, encodings, type FileFormat, fileFormats, type Reading } from '#contract/source.ts';
import { encodingWords, formatWords, quoteWords } from '#renderer/words/file-words.ts';
import { PlaceChoice } from './place-choice.tsx';

interface Props {
  reading: Reading;
  onFix(reading: Reading): void;
}

export function FileRepair({ reading: { format, encoding, quote, path, sheet }, onFix }: Props) {
  const guessed = { placeholder: t('Guessed'), clearable: false } as const;
  return (
    <div className="reading">
      <Select
        label={t('Format')}
        {...guessed}
        value={format ?? null}
        data={fileFormats.map((value: FileFormat) => ({ value, label: formatWords[value] }))}
        onChange={(value) => value && onFix({ format: value })}
      />
      <Select
        label={t('Encoding')}
        {...guessed}
        value={encoding ?? null}
        data={encodings.map((value: Encoding) => ({ value, label: encodingWords[value] }))}
        onChange={(value) => value && onFix({ encoding: value })}
      />
      {(format === undefined || format === 'csv' || format === 'tsv') && (
        <Select
          label={t('Quote')}
          {...guessed}
          value={quote === undefined ? null : quote || 'none'}
          data={[...quoteWords]}
          onChange={(value) => value && onFix({ quote: value === 'none' ? '' : value })}
        />
      )}
      {(path !== undefined || format === 'json' || format === 'xml') && (
        <PlaceChoice
          label={t('Record path')}
          none={t('Guessed')}
          places={[]}
          value={path ?? ''}
          onChoose={(to) => onFix({ path: to })}
        />
      )}
      {(sheet !== undefined || format === 'xlsx') && (
        <PlaceChoice
          label={t('Sheet')}
          none={t('Guessed')}
          places={[]}
          value={sheet ?? ''}
          onChoose={(to) => onFix({ sheet: to })}
        />
      )}
    </div>
  );
}
