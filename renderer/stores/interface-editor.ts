/** The interface that is being made or changed. It stays as it is while the person looks elsewhere, until it is saved. */
import { create } from 'zustand';
import type { Match } from '#contract/design.ts';
import { Failure } from '#contract/failure.ts';
import type { Interface } from '#contract/interface.ts';
import { t } from '#contract/language/language.ts';
import type { PickedFile } from '#contract/shell-api.ts';
import { tell } from '#renderer/parts/notices.tsx';
import { bodyOf, keep } from './designs.ts';
import {
  draftOf,
  draftOfInterface,
  type FieldDraft,
  fieldNamedIn,
  type InterfaceDraft,
  interfaceOf,
  newInterface,
} from './field-draft.ts';
import { api } from './link.ts';
import { placeBecame } from './place.ts';
import { makeSample } from './sample.ts';
import { sentenceOf } from './trouble.ts';

export interface InterfaceEditor {
  /** Under which it was saved; null: not yet. */
  saved: string | null;
  draft: InterfaceDraft;
  changed: boolean;
  phase: 'loading' | 'ready' | 'saving';
  /** Why it cannot be shown at all. */
  missing: string;
  /** Why it was not saved, and where that is. */
  problem: string;
  place: 'name' | 'fields' | 'schema' | number | null;
  /** How each field found its column in the sample, by the field's key. */
  matches: Readonly<Record<number, Match>>;
}

const fresh: InterfaceEditor = {
  saved: null,
  draft: newInterface,
  changed: false,
  phase: 'ready',
  missing: '',
  problem: '',
  place: null,
  matches: {},
};

export const useInterfaceEditor = create<InterfaceEditor>(() => fresh);
export const sample = makeSample();
const { getState: now, setState: set } = useInterfaceEditor;

/** Unsaved changes wait here while another interface is looked at. */
const parked = new Map<string | null, InterfaceEditor>();

export async function openInterface(name: string | null): Promise<void> {
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
    const body = await bodyOf('interface', name);
    const { saved, changed, draft } = now();
    if (saved !== name || changed || !('interface' in body)) return;
    set({ phase: 'ready' });
    // The fields that are on screen stay themselves when they are what was saved.
    const made = interfaceOf(draft);
    if (!('body' in made) || JSON.stringify(made.body) !== JSON.stringify(body.interface))
      set({ draft: draftOfInterface(body.interface), matches: {} });
  } catch (error) {
    if (now().saved === name) set({ missing: sentenceOf(error), phase: 'ready' });
  }
}

export function changeInterface(part: Partial<InterfaceDraft>): void {
  set(({ draft }) => ({ draft: { ...draft, ...part }, changed: true, problem: '', place: null }));
  showInSample();
}

export function changeField(key: number, part: Partial<FieldDraft>): void {
  const { draft, matches } = now();
  changeInterface({ fields: draft.fields.map((field) => (field.key === key ? { ...field, ...part } : field)) });
  if (part.source !== undefined || part.origin !== undefined) {
    const { [key]: _gone, ...left } = matches;
    set({ matches: left });
  }
}

export function addField(name = '', source = ''): void {
  const { draft } = now();
  changeInterface({ fields: [...draft.fields, draftOf({ name, ...(source ? { source } : {}) })] });
}

export function removeField(key: number): void {
  changeInterface({ fields: now().draft.fields.filter((field) => field.key !== key) });
}

/** To the place of another field. */
export function moveField(key: number, to: number): void {
  const { fields } = now().draft;
  const from = fields.findIndex((field) => field.key === key);
  const field = fields[from];
  if (!field || to < 0 || to >= fields.length || to === from) return;
  changeInterface({ fields: fields.toSpliced(from, 1).toSpliced(to, 0, field) });
}

/** Fields that find a column get it; what the person mapped stays. */
export async function takeSample(file: PickedFile): Promise<void> {
  const { draft } = now();
  const made = interfaceOf(draft);
  const known = 'body' in made ? made.body : undefined;
  const suggestion = await sample.take(file, known);
  if (!suggestion || !known || now().draft !== draft) return;
  const fields = draft.fields.map((field, i) => {
    const found = suggestion.fields[i];
    const finds = field.origin === 'column' && found?.source && found.source !== (field.source || field.name);
    return finds ? { ...field, source: found.source } : field;
  });
  const matches = Object.fromEntries(draft.fields.map(({ key }, i) => [key, suggestion.fields[i]?.match ?? 'none']));
  set({ matches });
  const moved = fields.some(({ source }, i) => source !== draft.fields[i]?.source);
  if (moved) changeInterface({ fields });
  else showInSample();
}

/** A field for every column that none takes yet. */
export function addAllColumns(columns: readonly string[]): void {
  const { fields } = now().draft;
  const names = new Set(fields.map(({ name }) => name));
  const added = columns.filter((column) => !names.has(column)).map((name) => draftOf({ name, source: name }));
  changeInterface({ fields: [...fields.filter(({ name, source }) => name.trim() || source), ...added] });
}

function showInSample(): void {
  const made = interfaceOf({ ...now().draft, name: now().draft.name.trim() || t('Sample') });
  sample.show('body' in made ? { interface: made.body } : null);
}

export async function saveInterface(): Promise<boolean> {
  const { saved, draft, phase } = now();
  if (phase !== 'ready') return false;
  const made = interfaceOf(draft);
  if ('problem' in made) {
    set(made);
    return false;
  }
  set({ phase: 'saving', problem: '', place: null });
  try {
    await check(made.body);
    const row = await keep({ interface: made.body });
    set((state) => ({ saved: row.name, changed: state.draft !== draft, phase: 'ready' }));
    placeBecame({ screen: 'interface', name: saved }, { screen: 'interface', name: row.name });
    tell(
      t('Interface saved'),
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
    const problem = sentenceOf(error);
    set({ phase: 'ready', problem, place: fieldNamedIn(problem, draft.fields) ?? null });
    return false;
  }
}

/** Patterns, limits and expressions are understood only when they are used: they are, once, on a record of nothing much. */
async function check(body: Interface): Promise<void> {
  const columns = body.fields.flatMap(({ name, source, constant, expression }) =>
    constant === undefined && expression === undefined ? [source ?? name] : [],
  );
  const cells = [...new Set(columns.length > 0 ? columns : ['-'])];
  const text = `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n${cells.map(() => 'x').join(',')}\n`;
  const reading = { format: 'csv', encoding: 'utf-8', delimiter: ',', header: true } as const;
  try {
    await api.preview({ source: { kind: 'text', text }, reading, interface: body, limit: 1 });
  } catch (error) {
    // Anything else is about this record, not about the interface.
    if (error instanceof Failure && (error.code === 'bad-input' || error.code === 'not-found')) throw error;
  }
}
