/** The recipe of a batch: its definition without what belongs to one machine, one person or one file alone. */
import { isDeepStrictEqual } from 'node:util';
import { isPortable, type Recipe } from '#contract/bundle.ts';
import { type Flow, flowSchema } from '#contract/flow.ts';
import type { Interface } from '#contract/interface.ts';
import { readingOf } from '#contract/source.ts';
import { contentHash, portableFlow } from '#engine/design-content.ts';
import { columnAt } from '#flows/source-path.ts';
import type { Definition } from '#store/definition.ts';
import type { Toolbox } from '#tools/toolbox.ts';
import { definedFlow } from './defined-flow.ts';

export function recipeOf(tools: Toolbox, definition: Definition): Recipe {
  const { interface: design, threshold, pageSize, pasted, insert, names } = definition;
  const tool = toolOf(tools, definition);
  const flow = tool ? null : definition.flow;
  return {
    reading: readingOf(definition.layout),
    pasted,
    tool,
    interface: design && carried('interface', design, definition),
    flow: flow && carried('flow', portableFlow(flow), definition),
    threshold,
    retry: { ...definition.retry, classes: [...definition.retry.classes] },
    insert,
    after: definition.after.filter(isPortable),
    pageSize,
    names,
  };
}

function carried<Body extends Interface | Flow>(kind: 'interface' | 'flow', body: Body, definition: Definition) {
  return { version: savedVersion(kind, body.name, definition), sha256: contentHash(body), body };
}

/** Null: it came with the batch, and was not looked up by its name. */
function savedVersion(kind: 'interface' | 'flow', name: string, { versions }: Definition): number | null {
  const found = versions.find((each) => each.name === `${kind} “${name}”`);
  return found ? Number(found.version) : null;
}

/** With an interface, a tool became the one stage of a flow: it was not meant as a flow of its own. */
function toolOf(tools: Toolbox, definition: Definition): Recipe['tool'] {
  const { flow, tool, column, options, layout } = definition;
  // The one column of a list has no name that another file could have.
  if (!flow) return { name: tool, column: layout.format === 'list' ? '' : column, options };
  const [stage] = flow.tools;
  if (!stage || savedVersion('flow', flow.name, definition) !== null) return null;
  const plain = flowSchema.parse({ name: tools.named(stage.tool).label, tools: [stage] });
  return isDeepStrictEqual(plain, flow) ? { name: stage.tool, column: stage.field, options: stage.options } : null;
}

/** Columns that a tool reads which must not leave the program whole; all of them where it cannot be told which. */
export function confidentialColumns(tools: Toolbox, definition: Definition): string[] {
  const { fields } = definition.layout;
  const { input, result } = definition.confidential;
  if (result.length === 0) return input.flatMap((at) => fields[at] ?? []);
  const made = definedFlow(tools, definition).fields;
  const set = new Set(definition.flow?.transform.map(({ field }) => field));
  const origins = result.map((at) => originOf(made[at] ?? '', definition.interface, fields, set));
  return origins.some((origin) => origin === undefined) ? [...fields] : [...new Set(origins.flatMap((o) => o ?? []))];
}

function originOf(
  field: string,
  design: Interface | null,
  columns: readonly string[],
  transformed: ReadonlySet<string>,
): string | undefined {
  const rule = design?.fields.find(({ name }) => name === field);
  if (transformed.has(field) || rule?.expression !== undefined) return undefined;
  return columns[columnAt(rule?.source ?? field, columns)];
}
