/** While batches of the sample data are there: takes them away in one act, with the way back. */
import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { t } from '#contract/language/language.ts';
import { complain } from '#renderer/parts/notices.tsx';
import { loadListing } from '#renderer/stores/listing.ts';
import { meetSamples, sampleIds, useSampleCount } from '#renderer/stores/sample-batches.ts';

export function RemoveSamples() {
  const n = useSampleCount();
  const [busy, setBusy] = useState(false);
  useEffect(() => void meetSamples().catch(() => undefined), []);
  if (n === 0) return null;
  const remove = async () => {
    setBusy(true);
    try {
      const { performOn } = await import('./marked-acts.tsx');
      await performOn(sampleIds(), 'delete');
      await loadListing();
    } catch (error) {
      complain(error, t('The sample data was not removed'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      variant="default"
      leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
      loading={busy}
      onClick={() => void remove()}
    >
      {t('Remove sample data')}
    </Button>
  );
}
