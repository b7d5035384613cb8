/** The interface that is being made or changed, field by field, and how its fields found their columns in the sample. */
import type { Match } from '#contract/design.ts';
import { Failure } from '#contract/failure.ts';
import type { Interface } from '#contract/interface.ts';
import { t } from '#contract/language/language.ts';
import type { PickedFile } from '#contract/shell-api.ts';
import { makeDesignEditor } from './design-editor.ts';
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
import { makeSample } from './sample.ts';

/** How each field found its column in the sample, by the field's key. */
type Matches = Readonly<Record<number, Match>>;

export const sample = makeSample();
export const interfaceEditor = makeDesignEditor<InterfaceDraft, Interface, Matches>({
  kind: 'interface',
  blank: newInterface,
  aside: {},
  bodyIn: (design) => design.interface,
  draftOf: draftOfInterface,
  made: interfaceOf,
  wrapped: (body) => ({ interface: body }),
  changed: showInSample,
  opened: sample.clear,
  tried: check,
  placeOf: (problem, { fields }) => fieldNamedIn(problem, fields),
});
export const useInterfaceEditor = interfaceEditor.use;
const { getState: now, setState: set } = useInterfaceEditor;

/** `where`: see `makeDesignEditor`. */
export function changeInterface(part: Partial<InterfaceDraft>, where?: string): void {
  interfaceEditor.change({ ...now().draft, ...part }, where);
}

export function changeField(key: number, part: Partial<FieldDraft>): void {
  const { draft, aside } = now();
  const fields = draft.fields.map((field) => (field.key === key ? { ...field, ...part } : field));
  if (part.source !== undefined || part.origin !== undefined) {
    const { [key]: _gone, ...left } = aside;
    set({ aside: left });
  }
  changeInterface({ fields }, `field ${key} ${Object.keys(part).join()}`);
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
  // However far it is dragged, it is one step back.
  changeInterface({ fields: fields.toSpliced(from, 1).toSpliced(to, 0, field) }, `move ${key}`);
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
    const dates = suggestion.interface.fields[i]?.dates;
    const tells = field.type === 'date' && dates !== undefined && dates !== field.dates;
    return { ...field, ...(finds ? { source: found.source } : {}), ...(tells ? { dates } : {}) };
  });
  const matches = Object.fromEntries(draft.fields.map(({ key }, i) => [key, suggestion.fields[i]?.match ?? 'none']));
  set({ aside: matches });
  const moved = fields.some(
    ({ source, dates }, i) => source !== draft.fields[i]?.source || dates !== draft.fields[i]?.dates,
  );
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
