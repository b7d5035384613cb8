/** Makes the batch that was put together. */
import type { Asked } from '#contract/engine-api.ts';
import { complain } from '#renderer/parts/notices.tsx';
import { fileReadiness, pasteReadiness, type Readiness } from '#renderer/words/readiness.ts';
import { takeRows } from './batches.ts';
import { draftTool, type OptionValue, startOver, useDraft } from './draft.ts';
import { api } from './link.ts';
import { clearPasted, pastedText, usePasted } from './pasted.ts';
import { clearPicked, usePicked } from './picked.ts';
import { openBatch } from './place.ts';
import { useTools } from './tools.ts';

/** Whether the batch can be made now, and why not. */
export function readiness(): Readiness {
  const element = draftTool()?.element ?? 'value';
  if (useDraft.getState().kind === 'paste') {
    const { empty, check, current } = usePasted.getState();
    return pasteReadiness({ empty, check: current ? check : null }, element);
  }
  const { file, inspection, counts, column } = usePicked.getState();
  return fileReadiness({ name: file?.name, inspection, column, counts }, element);
}

export function useReadiness(): Readiness {
  useDraft();
  useTools();
  usePasted();
  usePicked();
  return readiness();
}

function source(): Pick<Asked<'create'>, 'source' | 'reading' | 'column' | 'pasted'> | undefined {
  if (useDraft.getState().kind === 'paste') {
    return { source: { kind: 'text', text: pastedText(), name: 'Pasted list' }, pasted: true };
  }
  const { file, reading, column } = usePicked.getState();
  if (!file) return undefined;
  const from = { source: { kind: 'file', file: file.token, name: file.name }, reading } as const;
  return column === null ? from : { ...from, column };
}

/** A column of a file means nothing for a pasted list. */
function fittingOptions(): Record<string, OptionValue> {
  const tool = draftTool();
  const { kind, options } = useDraft.getState();
  const fields = kind === 'file' ? (usePicked.getState().inspection?.fields ?? []) : [];
  const chosen = Object.entries(options[tool?.name ?? ''] ?? {});
  const isField = (name: string) => tool?.options.find((option) => option.name === name)?.kind === 'field';
  return Object.fromEntries(chosen.filter(([name, value]) => !isField(name) || fields.includes(String(value))));
}

export async function submit(run: boolean): Promise<void> {
  const { label, threshold, pageSize, busy } = useDraft.getState();
  const tool = draftTool();
  const from = source();
  if (!tool || !from || busy) return;
  useDraft.setState({ busy: run ? 'run' : 'save' });
  try {
    const row = await api.create({
      ...from,
      tool: tool.name,
      options: fittingOptions(),
      label: label.trim(),
      threshold,
      pageSize,
      run,
    });
    takeRows([row]);
    startOver();
    clearPasted();
    clearPicked();
    openBatch(row.id);
  } catch (error) {
    complain(error, run ? 'The batch was not started' : 'The draft was not saved');
  } finally {
    useDraft.setState({ busy: null });
  }
}
