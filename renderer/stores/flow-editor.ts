/** The flow that is being made or changed, and the fields that its stages may use, as a sample or an interface tells them. */
import type { Flow } from '#contract/flow.ts';
import { t } from '#contract/language/language.ts';
import type { PickedFile } from '#contract/shell-api.ts';
import { makeDesignEditor } from './design-editor.ts';
import { bodyOf } from './designs.ts';
import { draftOfFlow, type FlowDraft, flowOf, newFlow } from './flow-draft.ts';
import { makeSample } from './sample.ts';
import { useTools } from './tools.ts';

interface Known {
  /** The interface that the sample is read with; empty: its columns are the fields. */
  through: string;
  /** The fields of the sample. */
  fields: readonly string[];
}

export const sample = makeSample();
export const flowEditor = makeDesignEditor<FlowDraft, Flow, Known>({
  kind: 'flow',
  blank: newFlow,
  aside: { through: '', fields: [] },
  bodyIn: (design) => design.flow,
  draftOf: draftOfFlow,
  made: (draft) => flowOf(draft, useTools.getState().tools),
  wrapped: (body) => ({ flow: body }),
  changed: showInSample,
  opened: sample.clear,
  // Paths have taken the place of what was chosen for this session.
  settled: (draft, { after }) => ({ ...draft, after }),
});
export const useFlowEditor = flowEditor.use;
const { getState: now, setState: set } = useFlowEditor;

/** `where`: see `makeDesignEditor`. */
export function changeFlow(part: Partial<FlowDraft>, where?: string): void {
  flowEditor.change({ ...now().draft, ...part }, where);
}

/** Takes a part of the flow out, which leaving it undefined would not. */
export function dropFromFlow(part: 'geocode' | 'insert' | 'retry'): void {
  const { [part]: _gone, ...draft } = now().draft;
  flowEditor.change(draft);
}

function know(part: Partial<Known>): void {
  set(({ aside }) => ({ aside: { ...aside, ...part } }));
}

export async function takeSample(file: PickedFile): Promise<void> {
  const { through } = now().aside;
  const suggestion = await sample.take(file, through || undefined);
  if (!suggestion || now().aside.through !== through) return;
  const { fields, keepOthers } = suggestion.interface;
  const others = keepOthers || through === '' ? suggestion.others.map(({ column }) => column) : [];
  know({ fields: [...fields.map(({ name }) => name), ...others] });
  showInSample();
}

/** Other fields come out of the sample. */
export async function readThrough(name: string): Promise<void> {
  know({ through: name });
  const { file } = sample.use.getState();
  if (file) await takeSample(file);
  else await knowFields(name);
}

/** Without a sample the interface alone tells the names of the fields. */
async function knowFields(name: string): Promise<void> {
  if (!name) return know({ fields: [] });
  const body = await bodyOf('interface', name);
  if (now().aside.through === name && 'interface' in body)
    know({ fields: body.interface.fields.map((field) => field.name) });
}

function showInSample(): void {
  const { draft, aside } = now();
  const { through } = aside;
  const made = flowOf({ ...draft, name: draft.name.trim() || t('Sample') }, useTools.getState().tools);
  const suggested = sample.use.getState().suggestion?.interface;
  const mapped = through && suggested ? { interface: suggested } : {};
  sample.show('body' in made ? { flow: { ...made.body, after: [] }, ...mapped } : null);
}
