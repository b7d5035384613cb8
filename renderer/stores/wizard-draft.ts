/** The wizard and the engine: makes the Draft once there are records and a flow, sends what changes later, and runs it. */
import type { Asked } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import type { Flow } from '#contract/flow.ts';
import { t } from '#contract/language/language.ts';
import { nameProblems } from '#renderer/words/wizard-words.ts';
import { takeRows } from './batches.ts';
import { takeDetail } from './detail.ts';
import { api } from './link.ts';
import { placeBecame, usePlace } from './place.ts';
import { pastedName } from './submit.ts';
import { afterQuiet } from './timing.ts';
import { sentenceOf } from './trouble.ts';
import { type Dirty, freshWizard, sourceOf, useWizard, type Wizard, wizardOf } from './wizard.ts';

const { getState: now, setState: set } = useWizard;

/** The new batch waits here while a draft is open. */
let waiting: Wizard = freshWizard;

export async function openWizard(id: string | null): Promise<void> {
  const before = now();
  if (before.id === id && before.phase !== 'loading') return id === null ? undefined : freshen(id);
  if (before.id === null) waiting = before;
  else await saveWizard();
  if (id === null) return set(waiting, true);
  set({ ...freshWizard, id, phase: 'loading' }, true);
  try {
    const detail = await api.show({ id });
    takeRows([detail.row]);
    if (now().id === id) set(wizardOf(detail), true);
  } catch (error) {
    if (now().id === id) set({ phase: 'idle', problem: sentenceOf(error) });
  }
}

/** It may have got another name elsewhere; what was changed here and is not saved yet stays. */
async function freshen(id: string): Promise<void> {
  if (now().dirty.length > 0) return;
  try {
    const { row, names } = await api.show({ id });
    if (now().id === id && now().dirty.length === 0)
      set({ label: row.label, description: row.description, names, sourceName: row.source.name });
  } catch (error) {
    if (now().id === id) set({ problem: sentenceOf(error) });
  }
}

export function startAnew(): void {
  waiting = freshWizard;
  set(freshWizard, true);
}

let run: Promise<boolean> | undefined;

/** One at a time and in order. False: something was refused, and the sentence says what. */
export function saveWizard(): Promise<boolean> {
  run ??= saveAll().finally(() => {
    run = undefined;
  });
  return run;
}

async function saveAll(): Promise<boolean> {
  for (;;) {
    const wizard = now();
    const source = sourceOf(wizard);
    const makes = source !== null && wizard.dirty.includes('source');
    if (wizard.flow === null || (wizard.id === null && !makes)) return true;
    if (sendable(wizard).length === 0) return true;
    set({ phase: 'saving', problem: '' });
    try {
      await (makes ? make(wizard) : send(wizard));
    } catch (error) {
      set({ phase: 'idle', problem: sentenceOf(error) });
      return false;
    }
    // What has changed meanwhile goes with the next round.
    set(({ dirty }) => ({
      phase: 'idle',
      dirty: dirty.filter((what) => hasChanged(what, wizard) || !sendable(wizard).includes(what)),
    }));
  }
}

/** A name that cannot be used waits until it is changed; the others go on. */
function sendable({ dirty, names }: Wizard): readonly Dirty[] {
  return nameProblems(names).any ? dirty.filter((what) => what !== 'names') : dirty;
}

function hasChanged(what: Dirty, sent: Wizard): boolean {
  const fresh = now();
  if (what === 'source') return fresh.file !== sent.file || fresh.text !== sent.text || fresh.way !== sent.way;
  if (what === 'interface') return fresh.interface !== sent.interface || fresh.mapped !== sent.mapped;
  return fresh[what] !== sent[what];
}

/** Other records need a batch of their own: the one before goes to the trash once the new one is there. */
async function make(wizard: Wizard): Promise<void> {
  const source = sourceOf(wizard);
  if (!source) return;
  const row = await api.create({
    source:
      source.kind === 'file'
        ? { kind: 'file', file: source.file.token, name: source.file.name }
        : { kind: 'text', text: source.text, name: pastedName },
    pasted: source.kind === 'text' && wizard.reading.format === 'list',
    reading: wizard.reading,
    label: wizard.label.trim(),
    description: wizard.description.trim(),
    ...(interfaceOf(wizard) ? { interface: interfaceOf(wizard) ?? '' } : {}),
    flow: flowOf(wizard),
    names: nameProblems(wizard.names).any ? {} : wizard.names,
  });
  takeRows([row]);
  set({ id: row.id, sourceName: row.source.name, label: now().label || row.label });
  waiting = freshWizard;
  if (wizard.id !== null) await api.act({ id: wizard.id, actions: ['delete'] });
  placeBecame({ screen: 'wizard', id: wizard.id }, { screen: 'wizard', id: row.id });
  takeDetail(await api.show({ id: row.id }));
}

async function send(wizard: Wizard): Promise<void> {
  const { id } = wizard;
  if (id === null) return;
  const dirty = sendable(wizard);
  const label = wizard.label.trim();
  const change: Asked<'edit'> = {
    id,
    // A batch is never without a name: while the field is empty it keeps the one it had.
    ...(dirty.includes('label') && label ? { label } : {}),
    ...(dirty.includes('description') ? { description: wizard.description.trim() } : {}),
    ...(dirty.includes('reading') ? { reading: wizard.reading } : {}),
    ...(dirty.includes('interface') ? { interface: interfaceOf(wizard) } : {}),
    ...(dirty.includes('flow') ? { flow: flowOf(wizard) } : {}),
    ...(dirty.includes('names') ? { names: wizard.names } : {}),
  };
  takeRows([await api.edit(change)]);
  const detail = await api.show({ id });
  takeDetail(detail);
  if (now().id === id && dirty.includes('reading')) set({ columns: detail.layout.fields });
  // The mapping that the engine made, where none was made here.
  if (now().id === id && dirty.includes('interface') && now().mapped === null) set({ mapped: detail.interface });
}

/** With the columns of this file where they were matched, otherwise by its name. */
function interfaceOf({ interface: name, mapped }: Wizard): Asked<'edit'>['interface'] {
  return name === null ? null : (mapped ?? name);
}

/** A draft keeps the flow that it has, until another one is chosen. */
function flowOf({ flow, ownFlow }: Wizard): string | Flow {
  if (flow === null) throw new Failure('bad-input', t('Choose a flow.'));
  return ownFlow?.name === flow ? ownFlow : flow;
}

/** A draft is saved by itself; a refused change waits for the next one. */
const saveSoon = afterQuiet(500, () => {
  const { id, problem, dirty } = now();
  if (id !== null && problem === '' && !dirty.includes('source')) void saveWizard();
});
useWizard.subscribe((after, before) => {
  if (after.dirty !== before.dirty && after.dirty.length > 0) saveSoon();
});
usePlace.subscribe(({ place }, before) => {
  if (before.place.screen === 'wizard' && place.screen !== 'wizard' && now().id !== null && !now().problem)
    void saveWizard();
});
