/** Saves how a batch was made as a file: whether its data goes along, and which columns of it are masked. */
import './recipe.css';
import { Button, Modal, MultiSelect, Switch } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import type { BundleAnswers } from '#contract/bundle.ts';
import { t, tn } from '#contract/language/language.ts';
import { complain, tell } from '#renderer/parts/notices.tsx';
import { useRow } from '#renderer/stores/batches.ts';
import { api } from '#renderer/stores/link.ts';
import { closeRecipe, useRecipe } from '#renderer/stores/recipe.ts';
import { nameOf } from '#renderer/words/batch-words.ts';
import { recipeName, savedRecipe } from '#renderer/words/recipe-words.ts';

export function SaveRecipe() {
  const open = useRecipe((state) => state.open === 'save');
  const id = useRecipe((state) => state.id);
  return (
    <Modal
      opened={open}
      onClose={closeRecipe}
      title={t('Save recipe')}
      size={480}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <Form key={id} id={id} />
    </Modal>
  );
}

function Form({ id }: { id: string }) {
  const row = useRow(id);
  const columns = useColumns(id);
  const [data, setData] = useState(false);
  const [mask, setMask] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  if (!row) return null;
  const hidden = columns?.confidential ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    save(id, recipeName(nameOf(row)), data, mask)
      .catch((error: unknown) => complain(error, t('The recipe could not be saved')))
      .finally(() => setBusy(false));
  };
  return (
    <form className="recipe" onSubmit={submit}>
      <p className="wrap">
        {t(
          'A recipe holds how “{name}” was made: how the file is read, the interface and flow or the tool with its options, the versions of everything, and the receipt. Folders and people are not in it.',
          { name: nameOf(row) },
        )}
      </p>
      <Switch
        label={t('With the data')}
        description={tn(
          row.total,
          'The whole input, {n} record, so that the run can be repeated and compared.',
          'The whole input, {n} records, so that the run can be repeated and compared.',
        )}
        checked={data}
        onChange={(event) => setData(event.currentTarget.checked)}
      />
      {data && columns && (
        <>
          <MultiSelect
            label={t('Mask columns')}
            description={t(
              'Letters become x, digits 0; lengths and signs stay. The output of masked data cannot be compared.',
            )}
            placeholder={mask.length === 0 ? t('None') : ''}
            data={[...new Set(columns.columns)].filter((column) => !hidden.includes(column))}
            value={mask}
            onChange={setMask}
            searchable
            clearable
            limit={100}
            nothingFoundMessage={t('No such column')}
          />
          {hidden.length > 0 && (
            <p className="small quiet wrap">
              {t('Always masked, as they are confidential: {columns}.', { columns: hidden.join(', ') })}
            </p>
          )}
        </>
      )}
      <div className="recipe-foot">
        <Button variant="default" onClick={closeRecipe}>
          {t('Cancel')}
        </Button>
        <Button type="submit" loading={busy} disabled={data && !columns}>
          {t('Save recipe…')}
        </Button>
      </div>
    </form>
  );
}

/** Undefined until they are known. */
function useColumns(id: string): BundleAnswers['bundleColumns'] | undefined {
  const [columns, setColumns] = useState<BundleAnswers['bundleColumns']>();
  useEffect(() => {
    api.bundleColumns({ id }).then(setColumns, (error: unknown) => complain(error));
  }, [id]);
  return columns;
}

async function save(id: string, name: string, data: boolean, mask: string[]): Promise<void> {
  const target = await api.chooseTarget({ name, kind: 'bundle' });
  if (!target) return;
  const written = await api.exportBundle({ id, file: target.token, data, mask: data ? mask : [] });
  closeRecipe();
  tell(t('Recipe saved'), savedRecipe(written), {
    label: t('Show in folder'),
    act: () => void api.reveal({ what: 'token', token: target.token }).catch(complain),
  });
}
