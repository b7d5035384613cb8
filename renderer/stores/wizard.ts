/**
 * The batch that is being put together in six steps. It stays as it is while the person goes back and forth or looks
 * elsewhere. Once there are records it is a Draft of the engine, and every later change is sent there by itself.
 */
import { create } from 'zustand';
import type { BatchDetail } from '#contract/batch.ts';
import type { Suggestion } from '#contract/design.ts';
import type { FileNames } from '#contract/file-name.ts';
import type { Flow } from '#contract/flow.ts';
import type { Interface } from '#contract/interface.ts';
import type { PickedFile } from '#contract/shell-api.ts';
import { type Reading, readingOf } from '#contract/source.ts';
import { recalled, remember } from './wizard-memory.ts';

export const wizardSteps = ['information', 'format', 'work', 'source', 'names', 'overview'] as const;
export type WizardStep = (typeof wizardSteps)[number];

export type WizardSource = { kind: 'file'; file: PickedFile } | { kind: 'text'; text: string };

/** What a change is called where the engine is told of it. */
export type Dirty = 'label' | 'description' | 'reading' | 'interface' | 'flow' | 'names' | 'source';

export interface Wizard {
  /** The Draft; null: there are no records yet. */
  id: string | null;
  step: WizardStep;
  /** Steps that were looked at. */
  seen: readonly WizardStep[];
  label: string;
  description: string;
  /** What is fixed about the format; the rest is guessed. */
  reading: Reading;
  interface: string | null;
  /** Whether a person chose it, and whether it was chosen because of the file's columns. */
  chosen: boolean;
  remembered: boolean;
  /** The interface with the columns of this file; null: none, or not known yet. */
  mapped: Interface | null;
  flow: string | null;
  /** Of a draft: both as they were taken, whatever the lists say today. */
  ownInterface: Interface | null;
  ownFlow: Flow | null;
  way: WizardSource['kind'];
  file: PickedFile | null;
  text: string;
  /** The name of a draft's source. */
  sourceName: string;
  columns: readonly string[] | null;
  suggestion: Suggestion | null;
  looking: boolean;
  trouble: string;
  names: FileNames;
  dirty: readonly Dirty[];
  phase: 'idle' | 'loading' | 'saving' | 'running';
  problem: string;
}

export const freshWizard: Wizard = {
  id: null,
  step: 'information',
  seen: ['information'],
  label: '',
  description: '',
  reading: {},
  interface: null,
  chosen: false,
  remembered: false,
  mapped: null,
  flow: null,
  ownInterface: null,
  ownFlow: null,
  way: 'file',
  file: null,
  text: '',
  sourceName: '',
  columns: null,
  suggestion: null,
  looking: false,
  trouble: '',
  names: {},
  dirty: [],
  phase: 'idle',
  problem: '',
};

export const useWizard = create<Wizard>(() => ({ ...freshWizard, ...recalled() }));

useWizard.subscribe((now) => {
  if (now.id === null) remember(now);
});

export function sourceOf({ way, file, text }: Pick<Wizard, 'way' | 'file' | 'text'>): WizardSource | null {
  if (way === 'file') return file ? { kind: 'file', file } : null;
  return text.trim() === '' ? null : { kind: 'text', text };
}

/** A Draft as the engine knows it. */
export function wizardOf(detail: BatchDetail): Wizard {
  const { row, layout, names } = detail;
  return {
    ...freshWizard,
    id: row.id,
    step: 'overview',
    seen: wizardSteps,
    label: row.label,
    description: row.description,
    reading: readingOf(layout),
    interface: detail.interface?.name ?? null,
    chosen: true,
    mapped: detail.interface,
    flow: detail.flow?.name ?? null,
    ownInterface: detail.interface,
    ownFlow: detail.flow,
    sourceName: row.source.name,
    columns: layout.fields,
    names,
  };
}

/** Fields that have to have a column, and found none. A path into a column counts as found: only a look inside can tell. */
export function lacking(mapped: Interface | null, columns: readonly string[] | null): string[] {
  if (!mapped || !columns) return [];
  const known = columns.map((column) => column.trim().toLowerCase());
  const has = (source: string) => {
    const wanted = source.trim().toLowerCase();
    return known.some(
      (column) => wanted === column || wanted.startsWith(`${column}.`) || wanted.startsWith(`${column}[`),
    );
  };
  return mapped.fields
    .filter((field) => field.required && field.default === undefined)
    .filter((field) => field.constant === undefined && field.expression === undefined)
    .filter((field) => !has(field.source ?? field.name))
    .map(({ name }) => name);
}
