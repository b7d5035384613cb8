/**
 * Drafts that are being changed. A change is on screen at once and is sent by itself shortly after; what is sent stays
 * on top of what is known until the engine has it, so that nothing jumps back. What could not be saved is kept.
 */
import { create } from 'zustand';
import type { BatchDetail } from '#contract/batch.ts';
import type { Asked } from '#contract/engine-api.ts';
import { t } from '#contract/language/language.ts';
import { type Reading, readingOf } from '#contract/source.ts';
import { complain } from '#renderer/parts/notices.tsx';
import { guessColumn } from '#renderer/words/guesses.ts';
import { takeRows } from './batches.ts';
import { takeDetail, useDetail } from './detail.ts';
import { api } from './link.ts';
import { openBatch, usePlace } from './place.ts';
import { fittingOptions, type OptionsByTool, type Setup, setupOf } from './setup.ts';
import { afterQuiet } from './timing.ts';
import { useTools } from './tools.ts';
import { sentenceOf } from './trouble.ts';

export interface Changes extends Partial<Omit<Setup, 'options'>> {
  column?: string;
  reading?: Reading;
  /** Of the tool; the values themselves are remembered by tool. */
  optionsChanged?: object;
}

export interface Editing {
  changes: Changes;
  options: OptionsByTool;
  phase: 'saved' | 'waiting' | 'saving' | 'failed';
  trouble: string;
}

const untouched: Editing = { changes: {}, options: {}, phase: 'saved', trouble: '' };
export const useEdits = create<Readonly<Record<string, Editing>>>(() => ({}));
const runs = new Map<string, Promise<void>>();

export function editingOf(id: string): Editing {
  return useEdits.getState()[id] ?? untouched;
}

export function useEditing(id: string): Editing {
  return useEdits((all) => all[id] ?? untouched);
}

function set(id: string, part: Partial<Editing>): void {
  useEdits.setState({ [id]: { ...editingOf(id), ...part } });
}

/** What is set about the draft, with the changes that are still on their way. */
export function editedSetup(detail: BatchDetail, { changes, options }: Editing): Setup {
  const { column, reading, optionsChanged, ...rest } = changes;
  const tool = useTools.getState().tools.find(({ name }) => name === detail.row.tool);
  const known = setupOf(detail, tool);
  return { ...known, ...rest, options: { ...known.options, ...options } };
}

export function changeDraft(detail: BatchDetail, { options, ...part }: Partial<Setup>): void {
  const { id } = detail.row;
  const now = editingOf(id);
  const changes: Changes = { ...now.changes, ...part, ...(options ? { optionsChanged: {} } : {}) };
  const tool = useTools.getState().tools.find(({ name }) => name === part.tool);
  const column = tool ? guessColumn(detail.layout.fields, tool.hints) : null;
  if (column !== null) changes.column = column;
  set(id, { changes, ...(options ? { options } : {}), phase: 'waiting', trouble: '' });
  saveSoon();
}

export function changeColumn(id: string, column: string): void {
  set(id, { changes: { ...editingOf(id).changes, column }, phase: 'waiting', trouble: '' });
  saveSoon();
}

/** Another format brings another separator: only then are the others guessed anew. */
export function changeReading({ row, layout }: BatchDetail, fixed: Reading): void {
  const known: Reading = fixed.format ? { encoding: layout.encoding } : readingOf(layout);
  // Another reading may bring other columns: the tool's is looked for anew.
  const { column, ...changes } = editingOf(row.id).changes;
  const reading = { ...known, ...changes.reading, ...fixed };
  set(row.id, { changes: { ...changes, reading }, phase: 'waiting', trouble: '' });
  saveSoon();
}

export function discardChanges(id: string): void {
  set(id, untouched);
}

/** One at a time and in order; what changes meanwhile goes with the next. */
export function saveDraft(id: string): Promise<void> {
  const run = runs.get(id) ?? saveAll(id).finally(() => runs.delete(id));
  runs.set(id, run);
  return run;
}

async function saveAll(id: string): Promise<void> {
  for (;;) {
    const sent = sendable(editingOf(id).changes);
    if (Object.keys(sent).length === 0) break;
    set(id, { phase: 'saving', trouble: '' });
    try {
      takeRows([await api.edit(await askedOf(id, sent))]);
      takeDetail(await api.show({ id }));
    } catch (error) {
      set(id, { phase: 'failed', trouble: sentenceOf(error) });
      return;
    }
    set(id, { changes: without(editingOf(id).changes, sent) });
  }
  set(id, { phase: 'saved', trouble: '' });
}

/** A batch is never without a name: while the field is empty it keeps the one it had. */
function sendable({ label, ...changes }: Changes): Changes {
  return label === undefined || label.trim() === '' ? changes : { ...changes, label };
}

async function askedOf(id: string, changes: Changes): Promise<Asked<'edit'>> {
  const { optionsChanged, retry, after, insert, ...plain } = changes;
  const { detail } = useDetail.getState();
  const known = detail?.row.id === id ? detail : await api.show({ id });
  const setup = editedSetup(known, editingOf(id));
  const tool = useTools.getState().tools.find(({ name }) => name === setup.tool);
  const fields = known.layout.format === 'list' ? [] : known.layout.fields;
  return {
    id,
    ...plain,
    ...(changes.tool !== undefined || optionsChanged
      ? { tool: setup.tool, options: fittingOptions(tool, setup.options, fields) }
      : {}),
    ...(retry === undefined ? {} : { retry: retry && { ...retry, classes: [...retry.classes] } }),
    ...(insert === undefined ? {} : { insert }),
    ...(after === undefined ? {} : { after: [...after] }),
  };
}

/** What has changed again since it was sent stays. */
function without(changes: Changes, sent: Changes): Changes {
  const left = Object.entries(changes).filter(([name, value]) => Reflect.get(sent, name) !== value);
  return Object.fromEntries(left);
}

export async function runDraft(): Promise<void> {
  const { place } = usePlace.getState();
  if (place.screen !== 'edit') return;
  const { id } = place;
  await saveDraft(id);
  if (editingOf(id).phase === 'failed') return;
  try {
    takeRows([await api.act({ id, actions: ['run'] })]);
    discardChanges(id);
    openBatch(id);
  } catch (error) {
    complain(error, t('The batch was not started'));
  }
}

function saveWaiting(): void {
  for (const [id, { phase }] of Object.entries(useEdits.getState())) if (phase === 'waiting') void saveDraft(id);
}

const saveSoon = afterQuiet(400, saveWaiting);
window.addEventListener('pagehide', saveWaiting);
// Whoever looks elsewhere finds it saved.
usePlace.subscribe(saveWaiting);
