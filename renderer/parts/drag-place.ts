/** Where a row that is dragged belongs among the rows of its list. Pure. */

/** Past the middle of a neighbour it takes its place. */
export function placeAt(rows: readonly Pick<Element, 'getBoundingClientRect'>[], at: number, y: number): number {
  const middle = (i: number) => {
    const box = rows[i]?.getBoundingClientRect();
    return box ? box.top + box.height / 2 : Number.NaN;
  };
  let to = at;
  while (to > 0 && y < middle(to - 1)) to--;
  while (to < rows.length - 1 && y > middle(to + 1)) to++;
  return to;
}
