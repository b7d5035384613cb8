/** Makes the batch that was put together. */
import type { Asked } from '#contract/engine-api.ts';
import { t } from '#contract/language/language.ts';
import { complain } from '#renderer/parts/notices.tsx';
import { fileReadiness, pasteReadiness, type Readiness, unless } from '#renderer/words/readiness.ts';
import { takeRows } from './batches.ts';
import { draftTool, startOver, useDraft } from './draft.ts';
import { api } from './link.ts';
import { clearPasted, pastedText, usePasted } from './pasted.ts';
import { clearPicked, usePicked } from './picked.ts';
import { openBatch } from './place.ts';
import { fittingOptions } from './setup.ts';
import { useTools } from './tools.ts';

/** What the engine calls the one column of a plain list. */
const listFields: readonly string[] = ['value'];
/** A batch of a pasted list has no file: it is known by this name. */
export const pastedName = 'Pasted list';
const noFields: readonly string[] = [];

/** Whether the batch can be made now, and why not. */
export function readiness(): Readiness {
  const element = draftTool()?.element ?? 'value';
  const draft = useDraft.getState();
  if (draft.kind === 'paste') {
    const { empty, check, current } = usePasted.getState();
    return unless(
      { ...draft, fromFile: false },
      draftFields(),
      pasteReadiness({ empty, check: current ? check : null }, element),
    );
  }
  const { file, inspection, counts, column, trouble } = usePicked.getState();
  const ready = fileReadiness({ name: file?.name, inspection, unread: trouble !== '', column, counts }, element);
  return inspection ? unless({ ...draft, fromFile: true }, inspection.fields, ready) : ready;
}

/** The columns of the records as they will be read. */
export function draftFields(): readonly string[] {
  return useDraft.getState().kind === 'paste' ? listFields : (usePicked.getState().inspection?.fields ?? noFields);
}

export function useDraftFields(): readonly string[] {
  useDraft();
  usePicked();
  return draftFields();
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
    return { source: { kind: 'text', text: pastedText(), name: pastedName }, pasted: true };
  }
  const { file, reading, column } = usePicked.getState();
  if (!file) return undefined;
  const from = { source: { kind: 'file', file: file.token, name: file.name }, reading } as const;
  return column === null ? from : { ...from, column };
}

export async function submit(run: boolean): Promise<void> {
  const { kind, label, description, threshold, pageSize, retry, insert, after, options, busy } = useDraft.getState();
  const tool = draftTool();
  const from = source();
  if (!tool || !from || busy) return;
  useDraft.setState({ busy: run ? 'run' : 'save' });
  try {
    const row = await api.create({
      ...from,
      tool: tool.name,
      options: fittingOptions(tool, options, kind === 'file' ? draftFields() : []),
      label: label.trim(),
      description: description.trim(),
      threshold,
      pageSize,
      ...(retry ? { retry: { ...retry, classes: [...retry.classes] } } : {}),
      ...(insert ? { insert } : {}),
      after: [...after],
      run,
    });
    takeRows([row]);
    startOver();
    clearPasted();
    clearPicked();
    openBatch(row.id);
  } catch (error) {
    complain(error, run ? t('The batch was not started') : t('The draft was not saved'));
  } finally {
    useDraft.setState({ busy: null });
  }
}
