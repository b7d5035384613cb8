/** Counts the values of the columns that a tool marks, over the records of one job. */
export function countFacets(columns: readonly { name: string; at: number }[]) {
  const facets = columns.map(({ name, at }) => ({ name, at, values: new Map<string, number>() }));
  return {
    add(values: readonly string[]): void {
      for (const facet of facets) {
        const value = values[facet.at] ?? '';
        if (value !== '') facet.values.set(value, (facet.values.get(value) ?? 0) + 1);
      }
    },
    all: () =>
      facets.flatMap(({ name, values }) =>
        [...values].map(([value, count]): [name: string, value: string, n: number] => [name, value, count]),
      ),
  };
}
