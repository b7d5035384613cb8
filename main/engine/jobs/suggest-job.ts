/** What the columns of a file may mean for an interface, with samples of what is in them. */
import type { Suggestion } from '#contract/design.ts';
import type { Moved, Session } from '#crew/worker.ts';
import { proposeInterface, suggestSources } from '#flows/suggest.ts';
import { layoutOf } from '#formats/guess.ts';
import { readRows } from '#formats/rows.ts';
import type { SuggestOrder } from './jobs.ts';

const mostSamples = 3;
const rowsLookedAt = 200;
const longestSample = 200;

export async function suggestJob(
  { file, name, reading, interface: wanted }: SuggestOrder,
  { signal }: Session<never>,
): Promise<Moved<Omit<Suggestion, 'remembered'>>> {
  const layout = await layoutOf(file, reading, signal);
  const samples = layout.fields.map(() => new Set<string>());
  let rows = 0;
  for await (const batch of readRows(file, layout, { signal })) {
    for (const row of batch.rows.slice(0, rowsLookedAt - rows)) collect(row, samples);
    rows += batch.rows.length;
    if (rows >= rowsLookedAt) break;
  }
  const samplesOf = (column: string) => [...(samples[layout.fields.indexOf(column)] ?? [])];
  const { design, found } = suggestSources(wanted ?? proposeInterface(name, layout.fields), layout.fields);
  const taken = new Set(found.map(({ source }) => source));
  return {
    answer: {
      layout,
      interface: design,
      fields: found.map((each) => ({ ...each, samples: samplesOf(each.source) })),
      others: layout.fields
        .filter((column) => !taken.has(column))
        .map((column) => ({ column, samples: samplesOf(column) })),
    },
    transfer: [],
  };
}

function collect(row: readonly string[], samples: readonly Set<string>[]): void {
  for (const [i, set] of samples.entries()) {
    const value = row[i] ?? '';
    if (value !== '' && set.size < mostSamples) set.add(value.slice(0, longestSample));
  }
}
