/** Takes one file of a batch out: asks where to, has the engine write it, and offers to show it. */

import { complain, tell } from '#renderer/parts/notices.tsx';
import { useExportOptions } from '#renderer/stores/export-options.ts';
import { api } from '#renderer/stores/link.ts';
import { fileWords, isTabular } from '#renderer/words/file-words.ts';
import type { BatchFile } from './saved-words.ts';
import { savedSentence } from './saved-words.ts';

export async function saveFile(id: string, kind: BatchFile['kind'], name?: string): Promise<void> {
  try {
    const suggested = name ?? (await suggestedName(id, kind));
    const target = await api.chooseTarget({ name: suggested, kind });
    if (!target) return;
    const options = isTabular(kind) ? useExportOptions.getState() : {};
    const delivery = await api.export({ id, kind, file: target.token, ...options });
    tell(`${fileWords[kind].label} saved`, savedSentence(delivery, kind), {
      label: 'Show in folder',
      act: () => void api.reveal({ what: 'token', token: target.token }).catch(complain),
    });
  } catch (error) {
    complain(error, `${fileWords[kind].label} could not be saved`);
  }
}

async function suggestedName(id: string, kind: BatchFile['kind']): Promise<string> {
  const { files } = await api.show({ id });
  return files.find((file) => file.kind === kind)?.name ?? `${kind}.csv`;
}
