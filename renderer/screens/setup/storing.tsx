/** Whether and how records are stored: said in a line, changed in a form of its own. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Insert } from '#contract/flow.ts';
import { t } from '#contract/language/language.ts';
import { storingWords } from '#renderer/words/storing-words.ts';
import { useSetup } from './setup-access.ts';
import { StoringForm } from './storing-form.tsx';

export function Storing() {
  const { setup, change, fields } = useSetup();
  const [open, setOpen] = useState(false);
  const take = (insert: Insert | null) => {
    change({ insert });
    setOpen(false);
  };
  return (
    <>
      {setup.insert ? (
        <ul className="storing-words small">
          {storingWords(setup.insert).map((line) => (
            <li key={line} className="wrap">
              {line}
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet small">
          {t('Stored records can be named by others: those wait until the record they name is there.')}
        </p>
      )}
      <div className="row">
        <Button variant="default" size="compact-xs" onClick={() => setOpen(true)}>
          {setup.insert ? t('Change') : t('Store records')}
        </Button>
        {setup.insert && (
          <Button variant="subtle" color="gray" size="compact-xs" onClick={() => take(null)}>
            {t('Do not store')}
          </Button>
        )}
      </div>
      <StoringForm open={open} insert={setup.insert} fields={fields} onTake={take} onClose={() => setOpen(false)} />
    </>
  );
}
