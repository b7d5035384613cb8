/** Settles everything about a new batch before anything is written: layout, column, options. Bad input ends here. */
import { statSync } from 'node:fs';
import { Failure } from '#contract/failure.ts';
import type { Insert } from '#contract/flow.ts';
import { usualRetry } from '#contract/retry.ts';
import type { Layout } from '#contract/source.ts';
import { completeOptions, duplicateColumns, type ToolFace } from '#contract/tool.ts';
import type { Moved, Session } from '#crew/worker.ts';
import { layoutOf } from '#formats/guess.ts';
import type { Toolbox } from '#tools/toolbox.ts';
import type { Plan, PlanOrder } from './jobs.ts';

export async function planJob(tools: Toolbox, order: PlanOrder, { signal }: Session<never>): Promise<Moved<Plan>> {
  const tool = tools.named(order.tool);
  const options = completeOptions(tool, order.options);
  const layout = await layoutOf(order.file, order.reading, signal);
  const column = chooseColumn(layout, tool, order.column);
  tool.prepare(options, { fields: layout.fields, now: 0 });
  return {
    answer: {
      layout,
      bytes: statSync(order.file).size,
      column,
      columnAt: layout.fields.indexOf(column),
      columns: headersFor(layout, tool),
      options,
      insert: order.insert && checkInsert(layout, order.insert),
      retry: order.retry ?? tool.retry ?? usualRetry,
      versions: tool.sources.map(({ name, version }) => ({ name, version })),
    },
    transfer: [],
  };
}

/** The columns of the insert stage by their exact names. */
function checkInsert(layout: Layout, insert: Insert): Insert {
  const exact = (wanted: string) => {
    const name =
      layout.fields.find((field) => field === wanted) ??
      layout.fields.find((field) => field.toLowerCase() === wanted.toLowerCase());
    if (name !== undefined) return name;
    throw new Failure('not-found', `There is no column “${wanted}”. The columns are: ${listed(layout.fields)}.`);
  };
  const references = insert.references.map(({ column, entity }) => ({ column: exact(column), entity }));
  return { ...insert, key: exact(insert.key), references };
}

function chooseColumn(layout: Layout, tool: ToolFace, wanted: string | undefined): string {
  const names = layout.fields;
  if (layout.format === 'list') return names[0] ?? 'value';
  if (wanted !== undefined) {
    const exact =
      names.find((name) => name === wanted) ?? names.find((name) => name.toLowerCase() === wanted.toLowerCase());
    if (exact !== undefined) return exact;
    throw new Failure('not-found', `There is no column “${wanted}”. The columns are: ${listed(names)}.`);
  }
  if (names.length === 1) return names[0] ?? '';
  const plain = new Map(names.map((name) => [name.toLowerCase().replaceAll(/[\s_-]+/g, '_'), name]));
  const hint = tool.hints.map((each) => plain.get(each.replaceAll(/[\s_-]+/g, '_'))).find((name) => name !== undefined);
  if (hint !== undefined) return hint;
  throw new Failure(
    'bad-input',
    `Which column holds the ${tool.element}? Name one of: ${listed(names)} (on the command line: --column NAME).`,
  );
}

const listed = (names: readonly string[]) => `${names.slice(0, 20).join(', ')}${names.length > 20 ? ', …' : ''}`;

/** The headers of the result columns. A list has only these; beside other columns a name that is taken gets a number. */
function headersFor(layout: Layout, tool: ToolFace): string[] {
  const taken = new Set(layout.format === 'list' ? [] : layout.fields);
  return [...tool.columns, ...duplicateColumns].map((name) => {
    let free: string = name;
    for (let i = 2; taken.has(free); i++) free = `${name}_${i}`;
    taken.add(free);
    return free;
  });
}
