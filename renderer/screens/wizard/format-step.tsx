/** How the records are read: found by itself, or fixed where one knows better. */
import { Select, Switch, TextInput } from '@mantine/core';
import { t } from '#contract/language/language.ts';
import { type Encoding, encodings, type FileFormat, fileFormats } from '#contract/source.ts';
import { useWizard } from '#renderer/stores/wizard.ts';
import { fixReading, guessReading } from '#renderer/stores/wizard-source.ts';
import { delimiterChoices, encodingWords, formatWords, quoteWords } from '#renderer/words/file-words.ts';

const found = { value: 'found', label: t('Found by itself') };

export function FormatStep() {
  const { reading } = useWizard();
  const { format, encoding, delimiter, quote, header, path, sheet } = reading;
  const separated = format === 'csv' || format === 'tsv';
  return (
    <div className="card wizard-card">
      <div className="wizard-fields">
        <Select
          label={t('Format')}
          value={format ?? found.value}
          data={[found, ...fileFormats.map((value) => ({ value, label: formatWords[value] }))]}
          onChange={(value) => (value === found.value ? guessReading() : fixReading({ format: value as FileFormat }))}
        />
        {format !== undefined && format !== 'xlsx' && (
          <Select
            label={t('Encoding')}
            placeholder={found.label}
            value={encoding ?? null}
            data={encodings.map((value: Encoding) => ({ value, label: encodingWords[value] }))}
            onChange={(value) => value && fixReading({ encoding: value })}
          />
        )}
        {separated && (
          <>
            <Select
              label={t('Delimiter')}
              placeholder={found.label}
              value={delimiter ?? null}
              data={delimiterChoices(delimiter ?? '')}
              onChange={(value) => value && fixReading({ delimiter: value })}
            />
            <Select
              label={t('Quote')}
              placeholder={found.label}
              value={quote === undefined ? null : quote || 'none'}
              data={[...quoteWords]}
              onChange={(value) => value && fixReading({ quote: value === 'none' ? '' : value })}
            />
          </>
        )}
        {(format === 'json' || format === 'xml') && (
          <TextInput
            label={t('Record path')}
            placeholder={t('Found by itself, such as data.items')}
            maxLength={1000}
            value={path ?? ''}
            onChange={(event) => fixReading({ path: event.currentTarget.value })}
          />
        )}
        {format === 'xlsx' && (
          <TextInput
            label={t('Sheet')}
            placeholder={t('The first one')}
            maxLength={255}
            value={sheet ?? ''}
            onChange={(event) => fixReading({ sheet: event.currentTarget.value })}
          />
        )}
        {(separated || format === 'xlsx') && (
          <Switch
            className="wizard-switch"
            label={t('Header row')}
            checked={header ?? true}
            onChange={(event) => fixReading({ header: event.currentTarget.checked })}
          />
        )}
      </div>
      <p className="quiet small wizard-hint">
        {format === undefined
          ? t(
              'Format, encoding and separators are found when the records are there, and shown before the run. Fix them only when you know better.',
            )
          : t('What is not fixed here is found when the records are there.')}
      </p>
    </div>
  );
}
