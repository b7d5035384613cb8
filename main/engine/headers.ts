/** Which interface files of the same columns were read with: the next such file is offered it again. */
import { createHash } from 'node:crypto';
import { recallHeader, rememberHeader } from '#store/design.ts';
import { write } from '#store/open.ts';
import type { Designs } from './designs.ts';
import type { Mill } from './mill.ts';

export function rememberInterface({ catalog, now }: Mill, columns: readonly string[], { bodies }: Designs): void {
  const { interface: design } = bodies;
  if (design) write(catalog, () => rememberHeader(catalog, fingerprint(columns), design.name, now()));
}

export function recallInterface({ catalog }: Mill, columns: readonly string[]): string | null {
  return recallHeader(catalog, fingerprint(columns)) ?? null;
}

/** The same for the same columns, whatever their order, case and outer spaces. */
function fingerprint(columns: readonly string[]): string {
  const names = columns.map((column) => column.trim().toLowerCase()).sort();
  return createHash('sha256').update(JSON.stringify(names)).digest('hex');
}
