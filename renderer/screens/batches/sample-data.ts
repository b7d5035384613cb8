/** Starts a batch from each sample file that came with the program. */
import { useState } from 'react';
import { t } from '#contract/language/language.ts';
import { complain } from '#renderer/parts/notices.tsx';
import { takeRows } from '#renderer/stores/batches.ts';
import { api } from '#renderer/stores/link.ts';
import { loadListing } from '#renderer/stores/listing.ts';
import { noteSample } from '#renderer/stores/sample-batches.ts';

export function useSampleData(): { busy: boolean; start(): void } {
  const [busy, setBusy] = useState(false);
  const start = async () => {
    setBusy(true);
    try {
      for (const { token, name, tool, label } of await api.samples({})) {
        const row = await api.create({ source: { kind: 'file', file: token, name }, tool, label, run: true });
        takeRows([row]);
        noteSample(row.id);
      }
      await loadListing();
    } catch (error) {
      complain(error, t('The sample data was not started'));
    } finally {
      setBusy(false);
    }
  };
  return { busy, start: () => void start() };
}
