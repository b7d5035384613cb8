/** The flow that is being made or changed. It stays as it is while the person looks elsewhere, until it is saved. */
import { create } from 'zustand';
import type { Stage } from '#contract/flow.ts';
import { t } from '#contract/language/language.ts';
import type { PickedFile } from '#contract/shell-api.ts';
import { tell } from '#renderer/parts/notices.tsx';
import { bodyOf, keep } from './designs.ts';
import { draftOfFlow, type FlowDraft, flowOf, newFlow } from './flow-draft.ts';
import { placeBecame } from './place.ts';
import { makeSample } from './sample.ts';
import { useTools } from './tools.ts';
import { sentenceOf } from './trouble.ts';

export interface FlowEditor {
  saved: string | null;
  draft: FlowDraft;
  changed: boolean;
  phase: 'loading' | 'ready' | 'saving';
  missing: string;
  problem: string;
  place: Stage | 'name' | null;
  /** The interface that the sample is read with; empty: its columns are the fields. */
  through: string;
  /** The fields of the sample. */
  known: readonly string[];
}

const fresh: FlowEditor = {
  saved: null,
  draft: newFlow,
  changed: false,
  phase: 'ready',
  missing: '',
  problem: '',
  place: null,
  through: '',
  known: [],
};

export const useFlowEditor = create<FlowEditor>(() => fresh);
export const sample = makeSample();
const { getState: now, setState: set } = useFlowEditor;
const parked = new Map<string | null, FlowEditor>();

export async function openFlow(name: string | null): Promise<void> {
  const before = now();
  if (before.saved === name && (before.changed || name === null) && !before.missing) return;
  if (before.changed) parked.set(before.saved, before);
  const waiting = parked.get(name);
  parked.delete(name);
  if (before.saved !== name || before.missing) {
    sample.clear();
    set(waiting ?? { ...fresh, saved: name, phase: name === null ? 'ready' : 'loading' }, true);
  }
  if (waiting || name === null) return;
  try {
    const body = await bodyOf('flow', name);
    const { saved, changed } = now();
    if (saved === name && !changed && 'flow' in body) set({ draft: draftOfFlow(body.flow), phase: 'ready' });
  } catch (error) {
    if (now().saved === name) set({ missing: sentenceOf(error), phase: 'ready' });
  }
}

export function changeFlow(part: Partial<FlowDraft>): void {
  set(({ draft }) => ({ draft: { ...draft, ...part }, changed: true, problem: '', place: null }));
  showInSample();
}

/** Takes a part of the flow out, which leaving it undefined would not. */
export function dropFromFlow(part: 'geocode' | 'insert' | 'retry'): void {
  const { [part]: _gone, ...draft } = now().draft;
  set({ draft, changed: true, problem: '', place: null });
  showInSample();
}

export async function takeSample(file: PickedFile): Promise<void> {
  const { through } = now();
  const suggestion = await sample.take(file, through || undefined);
  if (!suggestion || now().through !== through) return;
  const { fields, keepOthers } = suggestion.interface;
  const others = keepOthers || through === '' ? suggestion.others.map(({ column }) => column) : [];
  set({ known: [...fields.map(({ name }) => name), ...others] });
  showInSample();
}

/** Other fields come out of the sample. */
export async function readThrough(name: string): Promise<void> {
  set({ through: name });
  const { file } = sample.use.getState();
  if (file) await takeSample(file);
  else await knowFields(name);
}

/** Without a sample the interface alone tells the names of the fields. */
async function knowFields(name: string): Promise<void> {
  if (!name) return set({ known: [] });
  const body = await bodyOf('interface', name);
  if (now().through === name && 'interface' in body) set({ known: body.interface.fields.map((field) => field.name) });
}

function showInSample(): void {
  const { draft, through } = now();
  const made = flowOf({ ...draft, name: draft.name.trim() || t('Sample') }, useTools.getState().tools);
  const suggested = sample.use.getState().suggestion?.interface;
  const mapped = through && suggested ? { interface: suggested } : {};
  sample.show('body' in made ? { flow: { ...made.body, after: [] }, ...mapped } : null);
}

export async function saveFlow(): Promise<boolean> {
  const { saved, draft, phase } = now();
  if (phase !== 'ready') return false;
  const made = flowOf(draft, useTools.getState().tools);
  if ('problem' in made) {
    set(made);
    return false;
  }
  set({ phase: 'saving', problem: '', place: null });
  try {
    const row = await keep({ flow: made.body });
    // Paths have taken the place of what was chosen for this session.
    const body = await bodyOf('flow', row.name);
    const same = now().draft === draft;
    set({ saved: row.name, changed: !same, phase: 'ready' });
    if (same && 'flow' in body) set({ draft: { ...draft, after: body.flow.after } });
    placeBecame({ screen: 'flow', name: saved }, { screen: 'flow', name: row.name });
    tell(
      t('Flow saved'),
      saved !== null && saved !== row.name
        ? t('“{name}” is at version {version}. “{saved}” is still there.', {
            name: row.name,
            version: row.version,
            saved,
          })
        : t('“{name}” is at version {version}.', { name: row.name, version: row.version }),
    );
    return true;
  } catch (error) {
    set({ phase: 'ready', problem: sentenceOf(error) });
    return false;
  }
}
