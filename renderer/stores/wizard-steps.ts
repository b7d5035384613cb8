/** From one step of the wizard to another, and at last to the running batch. */
import { takeRows } from './batches.ts';
import { api } from './link.ts';
import { openBatch } from './place.ts';
import { sentenceOf } from './trouble.ts';
import { useWizard, type WizardStep, wizardSteps } from './wizard.ts';
import { saveWizard, startAnew } from './wizard-draft.ts';

const { getState: now, setState: set } = useWizard;

export async function goToStep(step: WizardStep): Promise<void> {
  const at = wizardSteps.indexOf(now().step);
  const to = wizardSteps.indexOf(step);
  // Backwards nothing can be wrong; forwards the engine has its say before the next step shows.
  if (to > at && wizardSteps.indexOf('source') < to && !(await saveWizard())) return;
  if (to <= at && now().id !== null) void saveWizard();
  set(({ seen }) => ({ step, seen: seen.includes(step) ? seen : [...seen, step] }));
}

export async function runWizard(): Promise<void> {
  if (!(await saveWizard())) return;
  const { id } = now();
  if (id === null) return;
  set({ phase: 'running' });
  try {
    takeRows([await api.act({ id, actions: ['run'] })]);
    startAnew();
    openBatch(id);
  } catch (error) {
    set({ phase: 'idle', problem: sentenceOf(error) });
  }
}

/** The next step; after the last one the batch is run. */
export function stepOn(): void {
  const { step } = now();
  const next = wizardSteps[wizardSteps.indexOf(step) + 1];
  void (next ? goToStep(next) : runWizard());
}
