/** A flow as it is typed: its stages with keys that stay with them when they are moved. Pure. */
import { type Flow, flowSchema, type Stage } from '#contract/flow.ts';
import { t, tData } from '#contract/language/language.ts';
import type { ToolFace } from '#contract/tool.ts';

type Keyed<T> = T & { key: number };
export type Rule = Keyed<Flow['rules'][number]>;
export type Change = Keyed<Flow['transform'][number]>;
export type ToolUse = Keyed<Flow['tools'][number]>;

export interface FlowDraft extends Omit<Flow, 'rules' | 'transform' | 'tools' | 'retry'> {
  rules: readonly Rule[];
  transform: readonly Change[];
  tools: readonly ToolUse[];
  retry?: Flow['retry'];
}

let lastKey = 0;
export const keyed = <T extends object>(value: T): Keyed<T> => ({ ...value, key: ++lastKey });
const plain = <T extends object>({ key: _key, ...value }: Keyed<T>) => value;

export const newFlow: FlowDraft = {
  name: '',
  description: '',
  rules: [],
  transform: [],
  tools: [],
  after: [],
  threshold: 20,
};

export function draftOfFlow(flow: Flow): FlowDraft {
  return {
    ...flow,
    rules: flow.rules.map((rule) => keyed(rule)),
    transform: flow.transform.map((change) => keyed(change)),
    tools: flow.tools.map((use) => keyed(use)),
  };
}

export type MadeFlow = { body: Flow } | { problem: string; place: Stage | 'name' };

/** The first thing that is missing, and in which stage; or the whole flow. */
export function flowOf(draft: FlowDraft, tools: readonly ToolFace[]): MadeFlow {
  const problem = missing(draft, tools);
  if (problem) return problem;
  const read = flowSchema.safeParse({
    ...draft,
    rules: draft.rules.map(plain),
    transform: draft.transform.map(plain),
    tools: draft.tools.map(plain),
  });
  if (read.success) return { body: read.data };
  const [issue] = read.error.issues;
  const place = places[String(issue?.path[0])] ?? 'name';
  return { problem: issue?.message ?? t('The flow is not complete.'), place };
}

const places: Readonly<Record<string, Stage>> = {
  rules: 'validate',
  transform: 'transform',
  tools: 'tool',
  geocode: 'geocode',
  insert: 'insert',
};

function missing(draft: FlowDraft, tools: readonly ToolFace[]): Exclude<MadeFlow, { body: Flow }> | undefined {
  const { name, rules, transform, geocode } = draft;
  if (name.trim() === '') return { problem: t('Give the flow a name.'), place: 'name' };
  for (const [i, { expression, message }] of rules.entries()) {
    if (expression.trim() === '')
      return { problem: t('Rule {n} needs an expression.', { n: i + 1 }), place: 'validate' };
    if (message.trim() === '')
      return {
        problem: t('Rule {n} needs a message for records that break it.', { n: i + 1 }),
        place: 'validate',
      };
  }
  for (const [i, { field, expression }] of transform.entries()) {
    if (field.trim() === '') return { problem: t('Change {n} needs a field.', { n: i + 1 }), place: 'transform' };
    if (expression.trim() === '')
      return { problem: t('Change {n} needs an expression.', { n: i + 1 }), place: 'transform' };
  }
  const bare = draft.tools.find(({ field }) => field.trim() === '');
  const label = tools.find((tool) => tool.name === bare?.tool)?.label ?? bare?.tool ?? '';
  if (bare) return { problem: t('Choose the field that “{label}” reads.', { label: tData(label) }), place: 'tool' };
  if (geocode && geocode.field.trim() === '')
    return { problem: t('Choose the field that holds the place.'), place: 'geocode' };
  return undefined;
}

/** How many things a flow does, in its order. */
export function stageCounts(
  flow: Pick<FlowDraft, 'rules' | 'transform' | 'tools' | 'geocode' | 'insert'>,
): Record<Stage, number> {
  const { rules, transform, tools, geocode, insert } = flow;
  return {
    validate: rules.length,
    transform: transform.length,
    tool: tools.length,
    geocode: geocode ? 1 : 0,
    insert: insert ? 1 : 0,
  };
}

/** The fields that stages may read: those of the sample, those that are made on the way, and those that are named already. */
export function fieldsFor(draft: FlowDraft, known: readonly string[]): string[] {
  const { transform, tools, geocode, insert } = draft;
  const named = [
    ...known,
    ...transform.map(({ field }) => field),
    ...tools.map(({ field }) => field),
    ...(geocode ? [geocode.field] : []),
    ...(insert ? [insert.key, ...insert.references.map(({ column }) => column)] : []),
  ];
  return [...new Set(named.map((name) => name.trim()).filter(Boolean))];
}

/** The stage that a sentence of the engine is about: it names the message of a rule, a field, or a tool. */
export function stageNamedIn(sentence: string, { rules, transform, tools }: FlowDraft): Stage | undefined {
  const names = (text: string) => text.trim() !== '' && sentence.includes(`“${text.trim()}”`);
  if (rules.some(({ message }) => names(message))) return 'validate';
  if (transform.some(({ field }) => names(field))) return 'transform';
  if (tools.some(({ field }) => names(field))) return 'tool';
  return undefined;
}
