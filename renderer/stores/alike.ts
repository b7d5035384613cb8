/** The search for records of a batch that mean the same: which columns, how alike, and what was found. */
import { create } from 'zustand';
import type { Alike, AlikeFound, AlikeKind } from '#contract/alike.ts';
import type { BatchDetail } from '#contract/batch.ts';
import type { Delivery } from '#contract/engine-api.ts';
import { formatOfName } from '#contract/export-format.ts';
import { Pages } from '#renderer/grid/pages.ts';
import { alikeColumns, guessKind, thresholds } from '#renderer/words/alike-words.ts';
import { useExportOptions } from './export-options.ts';
import { api } from './link.ts';
import { followSearch } from './searching.ts';
import { sentenceOf } from './trouble.ts';

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
  phase: 'working' | 'ready' | 'failed' | 'given-up';
  /** Of the engine's search; '' before there is one. */
  token: string;
  /** Records that were looked through, and all of them; 0: not known yet. */
  done: number;
  of: number;
  found: AlikeFound | null;
  trouble: string;
}

const fresh = { phase: 'working', token: '', done: 0, of: 0, found: null, trouble: '' } as const;
const closed: AlikeState = { ...fresh, id: '', fields: [], threshold: thresholds.usual, search: null };
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
  forget();
  useAlike.setState({ ...closed, id: detail.row.id, fields: fields.slice(0, mostFields) });
}

export function closeAlike(): void {
  forget();
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
  void seek({ id, fields: sorted, threshold });
}

/** Once more with what was asked for last. */
export function findAlikeAgain(): void {
  const { search } = useAlike.getState();
  if (search) void seek({ ...search });
}

/** Each is a new question: an older one's answer is not taken for it. */
let newest = 0;

async function seek(search: AlikeSearch): Promise<void> {
  forget();
  const mine = newest;
  useAlike.setState({ ...fresh, search });
  try {
    const begun = await api.beginAlike(search);
    // It was given up, or another one was begun, before there was anything to end.
    if (mine !== newest) return void api.endAlike({ token: begun.token });
    const isReady = await followSearch(
      begun,
      (token) => api.alikeSearch({ token }),
      ({ token, done, of, found }) => {
        if (mine === newest) useAlike.setState({ token, done, of, found });
        return mine === newest;
      },
    );
    if (isReady) useAlike.setState({ phase: 'ready' });
  } catch (error) {
    if (mine === newest) useAlike.setState({ phase: 'failed', trouble: sentenceOf(error) });
  }
}

/** The engine need not go on with, nor keep, what nobody looks at any more. */
function forget(): void {
  newest++;
  const { token } = useAlike.getState();
  if (token !== '') void api.endAlike({ token }).catch(() => undefined);
}

export function giveUpAlike(): void {
  if (useAlike.getState().phase !== 'working') return;
  forget();
  useAlike.setState({ phase: 'given-up', token: '' });
}

export function alikePages(token: string, masked: boolean): Pages<AlikeRow> {
  return new Pages<AlikeRow>((skip, limit) => api.alikeRows({ token, masked, skip, limit }));
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
  // The groups lie there as long as this search does.
  const { token } = useAlike.getState();
  const known = token === '' ? {} : { token };
  return { token: target.token, delivery: await api.exportAlike({ ...search, ...known, ...asFile }) };
}
