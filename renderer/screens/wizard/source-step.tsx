/** The records: a file or pasted text, what was found in them, and which column fills which field. */
import '#renderer/screens/new-batch/file-source.css';
import { Button, Loader, SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconFileText, IconFileUpload } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { t, tn } from '#contract/language/language.ts';
import type { PickedFile } from '#contract/shell-api.ts';
import { Bone } from '#renderer/parts/bone.tsx';
import { attempt } from '#renderer/parts/notices.tsx';
import { api } from '#renderer/stores/link.ts';
import { sourceOf, useWizard } from '#renderer/stores/wizard.ts';
import { chooseWay, takeFile, typeText } from '#renderer/stores/wizard-source.ts';
import { delimiterWord, encodingWords, formatWords } from '#renderer/words/file-words.ts';
import { bytes } from '#renderer/words/numbers.ts';
import { Mapping } from './mapping.tsx';

const CodeField = lazy(async () => ({ default: (await import('#renderer/parts/code-field.tsx')).CodeField }));

const choose = () =>
  attempt(async () => {
    const file = await api.chooseFile({});
    if (file) takeFile(file);
  }, t('The file was not opened'));

export function SourceStep() {
  const wizard = useWizard();
  const { id, way, file, text, sourceName, trouble, looking, suggestion } = wizard;
  const source = sourceOf(wizard);
  return (
    <>
      <div className="row wizard-bar">
        <SegmentedControl
          aria-label={t('Where the records come from')}
          value={way}
          onChange={chooseWay}
          data={[
            { value: 'file', label: t('Upload a file') },
            { value: 'text', label: t('Paste') },
          ]}
        />
        {looking && <Loader size={14} role="img" aria-label={t('Looking at the records')} />}
        <span className="quiet small num clip" role="status">
          {!looking && source && suggestion ? readAs(suggestion.layout) : ''}
        </span>
      </div>
      {way === 'text' ? (
        <div className="wizard-paste">
          <Suspense fallback={<Bone width="50%" />}>
            <CodeField
              label={t('Records')}
              hint={t('Paste records: lines of a table with a header, JSON, or one value a line')}
              value={text}
              invalid={trouble !== ''}
              onChange={typeText}
            />
          </Suspense>
        </div>
      ) : file ? (
        <Picked file={file} />
      ) : (
        <button type="button" className="drop-zone wizard-drop" onClick={choose}>
          <IconFileUpload size={20} stroke={1.75} aria-hidden />
          <span>
            <b>
              {id === null
                ? t('Drop a file here, or click to browse')
                : t('The records come from “{sourceName}”', { sourceName })}
            </b>
            <span className="quiet">
              {id === null
                ? t('CSV, TSV, JSON, XML, Excel or text. Nothing leaves this computer.')
                : t('Drop another file here, or click to browse, to take other records.')}
            </span>
          </span>
        </button>
      )}
      {trouble ? (
        <p className="bad row wizard-trouble" role="alert">
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          <span className="wrap">{trouble}</span>
        </p>
      ) : (
        <Mapping />
      )}
    </>
  );
}

function Picked({ file }: { file: PickedFile }) {
  return (
    <div className="card wizard-picked row">
      <IconFileText size={16} stroke={1.75} aria-hidden />
      <b className="clip">{file.name}</b>
      <span className="quiet num">{bytes(file.bytes)}</span>
      <div className="grow" />
      <Button variant="default" onClick={choose}>
        {t('Replace')}
      </Button>
    </div>
  );
}

type Layout = NonNullable<ReturnType<typeof useWizard.getState>['suggestion']>['layout'];

function readAs({ format, encoding, delimiter, fields }: Layout): string {
  return [
    t('Read as {format}', { format: formatWords[format] }),
    encodingWords[encoding],
    ...(delimiter ? [delimiterWord(delimiter)] : []),
    tn(fields.length, '{n} column', '{n} columns'),
  ].join(', ');
}
