/** Where the records are stored, said in lines and changed in the form that batches use too. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { t } from '#contract/language/language.ts';
import { StoringForm } from '#renderer/screens/setup/storing-form.tsx';
import { changeFlow, dropFromFlow, useFlowEditor } from '#renderer/stores/flow-editor.ts';
import { storingWords } from '#renderer/words/storing-words.ts';
import { StageCard } from './stage-card.tsx';

export function StoreCard({ fields }: { fields: readonly string[] }) {
  const insert = useFlowEditor(({ draft }) => draft.insert);
  const [open, setOpen] = useState(false);
  return (
    <StageCard
      stage="insert"
      filled={insert !== undefined}
      aside={
        <span className="row">
          {insert && (
            <Button variant="subtle" color="gray" size="compact-xs" onClick={() => dropFromFlow('insert')}>
              {t('Do not store')}
            </Button>
          )}
          <Button variant="default" size="compact-xs" onClick={() => setOpen(true)}>
            {insert ? t('Change') : t('Store records')}
          </Button>
          <StoringForm
            open={open}
            insert={insert ?? null}
            fields={fields}
            onTake={(taken) => {
              changeFlow({ insert: taken });
              setOpen(false);
            }}
            onClose={() => setOpen(false)}
          />
        </span>
      }
    >
      <ul className="stage-lines">
        {(insert ? storingWords(insert) : []).map((line) => (
          <li key={line} className="wrap">
            {line}
          </li>
        ))}
      </ul>
    </StageCard>
  );
}
