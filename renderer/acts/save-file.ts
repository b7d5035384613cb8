/** Takes one file of a batch out: asks where to, has the engine write it, and offers to show it. */
import { formatOfName, isTable } from '#contract/export-format.ts';
import { t } from '#contract/language/language.ts';
import { complain, tell } from '#renderer/parts/notices.tsx';
import { useExportOptions } from '#renderer/stores/export-options.ts';
import { api } from '#renderer/stores/link.ts';
import { fileWords } from '#renderer/words/file-words.ts';
import type { BatchFile } from './saved-words.ts';
import { savedSentence } from './saved-words.ts';

/** `merged`: failed records of the results as they ended in the batches that were made of them. */
export async function saveFile(id: string, kind: BatchFile['kind'], name?: string, merged = false): Promise<void> {
  try {
    const options = useExportOptions.getState();
    const plain = name ?? (await suggestedName(id, kind));
    const suggested = isTable(kind) ? plain.replace(/\.csv$/i, `.${options.format}`) : plain;
    const target = await api.chooseTarget({ name: suggested, kind });
    if (!target) return;
    const form = isTable(kind) ? { ...options, format: formatOfName(target.name) ?? options.format } : {};
    const delivery = await api.export({ id, kind, file: target.token, merged, ...form });
    tell(t('{file} saved', { file: fileWords[kind].label }), savedSentence(delivery, kind), {
      label: t('Show in folder'),
      act: () => void api.reveal({ what: 'token', token: target.token }).catch(complain),
    });
  } catch (error) {
    complain(error, t('{file} could not be saved', { file: fileWords[kind].label }));
  }
}

async function suggestedName(id: string, kind: BatchFile['kind']): Promise<string> {
  const { files } = await api.show({ id });
  return files.find((file) => file.kind === kind)?.name ?? `${kind}.csv`;
}
