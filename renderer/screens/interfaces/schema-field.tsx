/** A JSON schema in an editor of its own, which is loaded when it is wanted. */
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { t } from '#contract/language/language.ts';
import { Bone } from '#renderer/parts/bone.tsx';
import { isLocked } from '#renderer/stores/design-editor.ts';
import { changeInterface, useInterfaceEditor } from '#renderer/stores/interface-editor.ts';

const CodeField = lazy(async () => ({ default: (await import('#renderer/parts/code-field.tsx')).CodeField }));

export function SchemaField() {
  const schema = useInterfaceEditor(({ draft }) => draft.schema);
  const wrong = useInterfaceEditor(({ place }) => place === 'schema');
  const locked = useInterfaceEditor(isLocked);
  const [wanted, setWanted] = useState(false);
  if (!wanted && schema === '') {
    return (
      <div className="section-body row">
        <p className="quiet wrap grow">{t('None. The rules of the fields are enough for most files.')}</p>
        <Button variant="default" onClick={() => setWanted(true)}>
          {t('Add a schema')}
        </Button>
      </div>
    );
  }
  return (
    // The editor of the schema knows nothing of the form around it.
    <div className="section-body" inert={locked}>
      <Suspense fallback={<Bone width="40%" />}>
        <CodeField
          label={t('JSON schema')}
          hint='{ "type": "object", "properties": { } }'
          value={schema}
          invalid={wrong}
          onChange={(text) => text !== schema && changeInterface({ schema: text }, 'schema')}
        />
      </Suspense>
      {wrong && <p className="bad small">{t('This is no valid JSON.')}</p>}
    </div>
  );
}
