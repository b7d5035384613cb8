/** What the columns of a file may mean for an interface, with samples of what is in them. */
import type { Suggestion } from '#contract/design.ts';
import type { Field, Interface } from '#contract/interface.ts';
import type { Moved, Session } from '#crew/worker.ts';
import { type Told, watchDates } from '#flows/date-order.ts';
import { columnAt } from '#flows/source-path.ts';
import { proposeInterface, suggestSources } from '#flows/suggest.ts';
import { layoutOf } from '#formats/guess.ts';
import { readRows } from '#formats/rows.ts';
import type { SuggestOrder } from './intake-orders.ts';

const mostSamples = 3;
const rowsLookedAt = 200;
/** Days and months are told apart only by days after the twelfth, which may come late. */
const datesLookedAt = 20_000;
const longestSample = 200;

export async function suggestJob(
  { file, name, reading, interface: wanted }: SuggestOrder,
  { signal }: Session<never>,
): Promise<Moved<Omit<Suggestion, 'remembered'>>> {
  const layout = await layoutOf(file, reading, signal);
  const samples = layout.fields.map(() => new Set<string>());
  const { design, found } = suggestSources(wanted ?? proposeInterface(name, layout.fields), layout.fields);
  const dates = watchedDates(design, layout.fields);
  const most = dates.size > 0 ? datesLookedAt : rowsLookedAt;
  let rows = 0;
  for await (const batch of readRows(file, layout, { signal })) {
    for (const row of batch.rows.slice(0, Math.max(0, rowsLookedAt - rows))) collect(row, samples);
    for (const row of batch.rows) for (const { at, watch } of dates.values()) watch.look(row[at] ?? '');
    rows += batch.rows.length;
    if (rows >= most) break;
  }
  const samplesOf = (column: string) => [...(samples[layout.fields.indexOf(column)] ?? [])];
  const told = (field: string) => dates.get(field)?.watch.told();
  const taken = new Set(found.map(({ source }) => source));
  return {
    answer: {
      layout,
      interface: { ...design, fields: design.fields.map((field) => withOrder(field, told(field.name))) },
      fields: found.map((each) => {
        const order = told(each.field);
        return { ...each, samples: samplesOf(each.source), ...(order ? { dates: order } : {}) };
      }),
      others: layout.fields
        .filter((column) => !taken.has(column))
        .map((column) => ({ column, samples: samplesOf(column) })),
    },
    transfer: [],
  };
}

/** The dates among the fields, with the places of their columns. */
function watchedDates({ fields }: Interface, columns: readonly string[]) {
  return new Map(
    fields.flatMap(({ name, type, source, constant, expression }) => {
      const at = type === 'date' && (constant ?? expression) === undefined ? columnAt(source ?? name, columns) : -1;
      return at < 0 ? [] : [[name, { at, watch: watchDates() }] as const];
    }),
  );
}

/** What the column tells for certain counts; otherwise what somebody chose, and at last what is likely. */
function withOrder(field: Field, told: Told | undefined): Field {
  if (!told || (field.dates !== undefined && !told.sure)) return field;
  return { ...field, dates: told.order };
}

function collect(row: readonly string[], samples: readonly Set<string>[]): void {
  for (const [i, set] of samples.entries()) {
    const value = row[i] ?? '';
    if (value !== '' && set.size < mostSamples) set.add(value.slice(0, longestSample));
  }
}
