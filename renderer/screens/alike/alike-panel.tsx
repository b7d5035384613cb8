/** In place of the records: which of them mean the same although they are not written the same. */
import './alike.css';
import { Button } from '@mantine/core';
import { IconArrowLeft, IconDownload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { BatchRow } from '#contract/batch.ts';
import { t, tn } from '#contract/language/language.ts';
import { complain, tell } from '#renderer/parts/notices.tsx';
import { ShowValues, useShowValues } from '#renderer/parts/show-values.tsx';
import { type AlikeSearch, closeAlike, giveUpAlike, saveAlike, useAlike } from '#renderer/stores/alike.ts';
import { useDetail } from '#renderer/stores/detail.ts';
import { api } from '#renderer/stores/link.ts';
import { alikeColumns, foundSentence } from '#renderer/words/alike-words.ts';
import { nameOf } from '#renderer/words/batch-words.ts';
import { labelOfFile } from '#renderer/words/guesses.ts';
import { AlikeChoice } from './alike-choice.tsx';
import { AlikeGroups } from './alike-groups.tsx';

export function AlikePanel({ row }: { row: BatchRow }) {
  const { search, found } = useAlike();
  const detail = useDetail((state) => (state.id === row.id ? state.detail : null));
  const [saving, setSaving] = useState(false);
  const values = useShowValues(row.id);
  // Whoever leaves does not wait any more; what was found is still there for the way back.
  useEffect(() => giveUpAlike, []);
  const save = async (wanted: AlikeSearch) => {
    setSaving(true);
    await write(wanted, row).catch((error: unknown) => complain(error, t('The groups could not be saved')));
    setSaving(false);
  };
  return (
    <>
      <div className="records-bar">
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={16} stroke={1.75} aria-hidden />}
          onClick={closeAlike}
        >
          {t('All records')}
        </Button>
        <p className="grow clip num" role="status">
          {found && foundSentence(found)}
        </p>
        <ShowValues of={found?.confidential} {...values} />
        {search && found && found.groups > 0 && (
          <Button
            variant="default"
            leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
            loading={saving}
            onClick={() => void save(search)}
          >
            {t('Export with groups…')}
          </Button>
        )}
      </div>
      <div className="records-body">
        <AlikeChoice columns={detail ? alikeColumns(detail) : []} />
        <AlikeGroups row={row} masked={values.masked} />
      </div>
    </>
  );
}

async function write(search: AlikeSearch, row: BatchRow): Promise<void> {
  const plain = labelOfFile(nameOf(row))
    .replace(/[\\/:*?"<>|]/g, ' ')
    .trim();
  const saved = await saveAlike(search, t('{name} duplicates.csv', { name: plain.slice(0, 200) }));
  if (!saved) return;
  const { token, delivery } = saved;
  tell(
    t('Groups saved'),
    tn(delivery.rows, '{file}: {n} record with their groups.', '{file}: {n} records with their groups.', {
      file: delivery.file,
    }),
    {
      label: t('Show in folder'),
      act: () => void api.reveal({ what: 'token', token }).catch(complain),
    },
  );
}
