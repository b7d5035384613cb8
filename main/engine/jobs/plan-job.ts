/** Settles everything about a new batch before anything is written: layout, column, options. Bad input ends here. */
import { statSync } from 'node:fs';
import { Failure } from '#contract/failure.ts';
import { flowSchema, type Insert } from '#contract/flow.ts';
import { sentence } from '#contract/language/sentence.ts';
import { usualRetry } from '#contract/retry.ts';
import type { Layout } from '#contract/source.ts';
import { completeOptions, duplicateColumns, type ToolFace } from '#contract/tool.ts';
import type { Moved, Session } from '#crew/worker.ts';
import type { CompiledFlow } from '#flows/compiled-flow.ts';
import { flowOf } from '#flows/flow-of.ts';
import { listed } from '#flows/mapping.ts';
import { columnAt } from '#flows/source-path.ts';
import { layoutOf } from '#formats/guess.ts';
import type { Toolbox } from '#tools/toolbox.ts';
import type { Plan, PlanOrder } from './intake-orders.ts';

export async function planJob(tools: Toolbox, order: PlanOrder, { signal }: Session<never>): Promise<Moved<Plan>> {
  const layout = await layoutOf(order.file, order.reading, signal);
  const work = settle(tools, layout, order);
  const compiled = flowOf(tools, { ...work, interface: order.interface, columns: layout.fields });
  // A data file that is missing, or options that contradict each other, are told here and not by the first page.
  compiled.prepare(0);
  const { tool, flow, column, columnAt, options } = work;
  const insert = order.insert ?? flow?.insert ?? null;
  return {
    answer: {
      layout,
      bytes: statSync(order.file).size,
      column,
      columnAt,
      columns: headersFor(layout, compiled),
      confidential: { input: [...compiled.confidential.input], result: [...compiled.confidential.result] },
      options: tool === '' ? {} : options,
      flow,
      insert: insert && checkInsert(compiled.fields, insert),
      retry: order.retry ?? compiled.retry ?? usualRetry,
      versions: compiled.sources.map(({ name, version }) => ({ name, version })),
    },
    transfer: [],
  };
}

/** A tool on a column as it is; with an interface beside it, the tool becomes the one stage of a flow. */
function settle(tools: Toolbox, layout: Layout, order: PlanOrder) {
  const { flow } = order;
  if (flow) return { tool: '', column: '', columnAt: 0, options: {}, flow };
  const tool = tools.named(order.tool);
  const options = completeOptions(tool, order.options);
  if (!order.interface) {
    const column = chooseColumn(layout.format === 'list', layout.fields, tool, order.column);
    return { tool: tool.name, column, columnAt: layout.fields.indexOf(column), options, flow: null };
  }
  const names = order.interface.fields.map(({ name }) => name);
  const field = chooseColumn(false, names, tool, order.column);
  const made = flowSchema.parse({ name: tool.label, tools: [{ tool: tool.name, field, options }] });
  return { tool: '', column: '', columnAt: 0, options: {}, flow: made };
}

/** The fields of the insert stage by their exact names. */
function checkInsert(fields: readonly string[], insert: Insert): Insert {
  const exact = (wanted: string) => {
    const name = fields[columnAt(wanted, fields)];
    if (name !== undefined) return name;
    throw new Failure('not-found', sentence`There is no column “${wanted}”. The columns are: ${listed(fields)}.`);
  };
  const references = insert.references.map(({ column, entity }) => ({ column: exact(column), entity }));
  return { ...insert, key: exact(insert.key), references };
}

function chooseColumn(isList: boolean, names: readonly string[], tool: ToolFace, wanted: string | undefined): string {
  if (isList) return names[0] ?? 'value';
  if (wanted !== undefined) {
    const exact = names[columnAt(wanted, names)];
    if (exact !== undefined) return exact;
    throw new Failure('not-found', sentence`There is no column “${wanted}”. The columns are: ${listed(names)}.`);
  }
  if (names.length === 1) return names[0] ?? '';
  const plain = new Map(names.map((name) => [name.toLowerCase().replaceAll(/[\s_-]+/g, '_'), name]));
  const hint = tool.hints.map((each) => plain.get(each.replaceAll(/[\s_-]+/g, '_'))).find((name) => name !== undefined);
  if (hint !== undefined) return hint;
  throw new Failure(
    'bad-input',
    sentence`Which column holds the ${tool.element}? Name one of: ${listed(names)} (on the command line: --column NAME).`,
  );
}

/**
 * The headers of the result columns. A list has only these, and so has a batch with fields of its own; beside other
 * columns a name that is taken gets a number.
 */
export function headersFor(layout: Layout, flow: CompiledFlow): string[] {
  const taken = new Set(layout.format === 'list' || flow.whole ? [] : layout.fields);
  return [...flow.columns, ...duplicateColumns].map((name) => {
    let free: string = name;
    for (let i = 2; taken.has(free); i++) free = `${name}_${i}`;
    taken.add(free);
    return free;
  });
}
