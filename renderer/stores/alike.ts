/** The search for records of a batch that mean the same: which columns, how alike, and what was found. */
import { create } from 'zustand';
import type { Alike, AlikeKind } from '#contract/alike.ts';
import type { BatchDetail } from '#contract/batch.ts';
import type { Delivery } from '#contract/engine-api.ts';
import { formatOfName } from '#contract/export-format.ts';
import { Pages } from '#renderer/grid/pages.ts';
import { alikeColumns, guessKind, thresholds } from '#renderer/words/alike-words.ts';
import { useExportOptions } from './export-options.ts';
import { api } from './link.ts';

export type AlikeRow = Alike['rows'][number];

export interface AlikeField {
  column: string;
  kind: AlikeKind;
  /** How much it counts beside the others; left out: as much as its kind usually does. */
  weight?: number;
}

/** What was asked for last; a new object is a new search. */
export interface AlikeSearch {
  id: string;
  fields: AlikeField[];
  threshold: number;
}

interface AlikeState {
  /** The batch whose records are looked through; '': none. */
  id: string;
  fields: readonly AlikeField[];
  threshold: number;
  search: AlikeSearch | null;
  found: Omit<Alike, 'rows'> | null;
}

const closed: AlikeState = { id: '', fields: [], threshold: thresholds.usual, search: null, found: null };
export const useAlike = create<AlikeState>(() => closed);

/** The engine compares by no more columns. */
export const mostFields = 20;

/** Columns whose names tell what they hold are chosen at first; without any, the first one is. */
export function openAlike(detail: BatchDetail): void {
  const columns = alikeColumns(detail);
  // Behind the one column of a list stand others that the tool has made of it.
  const own = detail.layout.format === 'list' ? columns.slice(0, 1) : columns;
  const told = own.flatMap((column) => {
    const kind = guessKind(column);
    return kind ? [{ column, kind }] : [];
  });
  const [first] = columns;
  const fields = told.length > 0 || first === undefined ? told : [{ column: first, kind: 'text' as const }];
  useAlike.setState({ ...closed, id: detail.row.id, fields: fields.slice(0, mostFields) });
}

export function closeAlike(): void {
  useAlike.setState(closed);
}

export function takeColumn(column: string, used: boolean): void {
  useAlike.setState(({ fields }) => {
    const others = fields.filter((field) => field.column !== column);
    return { fields: used ? [...others, { column, kind: guessKind(column) ?? 'text' }] : others };
  });
}

export function chooseAlikeKind(column: string, kind: AlikeKind): void {
  useAlike.setState(({ fields }) => ({
    fields: fields.map((field) => (field.column === column ? { ...field, kind } : field)),
  }));
}

/** Undefined: as much as its kind usually does. */
export function weighColumn(column: string, weight: number | undefined): void {
  useAlike.setState(({ fields }) => ({
    fields: fields.map((field) => {
      if (field.column !== column) return field;
      const { weight: _old, ...plain } = field;
      return weight === undefined ? plain : { ...plain, weight };
    }),
  }));
}

export function chooseThreshold(threshold: number): void {
  useAlike.setState({ threshold });
}

/** Searches with the columns in the order of the input. */
export function findAlike(columns: readonly string[]): void {
  const { id, fields, threshold } = useAlike.getState();
  if (fields.length === 0) return;
  const sorted = [...fields].sort((a, b) => columns.indexOf(a.column) - columns.indexOf(b.column));
  useAlike.setState({ search: { id, fields: sorted, threshold }, found: null });
}

/** Every page is a search of its own, so pages are as large as may be. */
export function alikePages(search: AlikeSearch): Pages<AlikeRow> {
  return new Pages<AlikeRow>(
    async (skip, limit) => {
      const { rows, ...found } = await api.alike({ ...search, skip, limit });
      if (useAlike.getState().search === search) useAlike.setState({ found });
      return { rows, total: found.groups + found.duplicates };
    },
    { size: 1_000, kept: 20 },
  );
}

/** Writes all records with their groups. Undefined when the person thinks better of it. */
export async function saveAlike(
  search: AlikeSearch,
  name: string,
): Promise<{ token: string; delivery: Delivery } | undefined> {
  const { format, ...shape } = useExportOptions.getState();
  const target = await api.chooseTarget({ name: name.replace(/\.csv$/, `.${format}`), kind: 'output' });
  if (!target) return undefined;
  const asFile = { ...shape, format: formatOfName(target.name) ?? format, file: target.token };
  return { token: target.token, delivery: await api.exportAlike({ ...search, ...asFile }) };
}
