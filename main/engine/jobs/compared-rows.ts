/** The records of a batch as a comparison sees them: values by column, and whether they failed. */
import { isFailed, isOpenLetter, stateOfLetter } from '#contract/record-state.ts';
import { duplicateColumns } from '#contract/tool.ts';
import { blockText, decodeRow, splitRows } from '#formats/row-text.ts';
import { readBatch } from '#store/batch.ts';
import type { Definition } from '#store/definition.ts';
import { lateOfPage } from '#store/late.ts';
import type { ReadableDb } from '#store/open.ts';
import { readOutcome } from '#store/outcome.ts';
import { findPage, type Page, readPage } from '#store/page.ts';

export interface ComparedBatch {
  total: number;
  /** Names of the values, in order: of a flow its own columns, otherwise those of the input and of the tool. */
  columns: readonly string[];
  /** Places of values that must not be seen whole. */
  hidden: readonly number[];
  /** All records in order, page by page. */
  all(): Generator<ComparedRow>;
  /** One record; the page of the last one is kept. */
  one(record: number): ComparedRow | undefined;
}
export interface ComparedRow {
  record: number;
  values: readonly string[];
  failed: boolean;
}

/** `inputOnly`: the values of the input alone, for a batch that has not been run, and for what is compared with it. */
export function openCompared(db: ReadableDb, inputOnly: boolean): ComparedBatch {
  const { definition, total } = readBatch(db);
  const columns = columnsOf(definition, inputOnly);
  const read = (place: Place) => rowsOf(db, definition, place, inputOnly);
  let kept: { first: number; rows: ComparedRow[] } = { first: 0, rows: [] };
  return {
    total,
    columns,
    hidden: hiddenOf(definition, inputOnly),
    *all() {
      for (let place = findPage(db, 1); place; place = findPage(db, place.first + place.n)) yield* read(place);
    },
    one(record) {
      if (record < kept.first || record >= kept.first + kept.rows.length) {
        const place = findPage(db, record);
        if (!place) return undefined;
        kept = { first: place.first, rows: read(place) };
      }
      return kept.rows[record - kept.first];
    },
  };
}

type Place = Pick<Page, 'no' | 'first' | 'n'>;

function columnsOf({ layout, columns, flow }: Definition, inputOnly: boolean): readonly string[] {
  // Duplicates are of the batch, not of the record: a row more elsewhere would change them.
  const own = columns.slice(0, columns.length - duplicateColumns.length);
  if (inputOnly) return layout.fields;
  return withoutInput(layout.format, flow) ? own : [...layout.fields, ...own];
}

/** Among the values as `columnsOf` names them. */
function hiddenOf({ layout, flow, confidential }: Definition, inputOnly: boolean): readonly number[] {
  const { input, result } = confidential;
  if (inputOnly) return input;
  // The first column of a list is what came in: the tool has masked it.
  if (withoutInput(layout.format, flow)) return result;
  return [...input, ...result.map((at) => layout.fields.length + at)];
}

const withoutInput = (format: string, flow: Definition['flow']) => format === 'list' || flow !== null;

function rowsOf(db: ReadableDb, { layout, flow }: Definition, place: Place, inputOnly: boolean): ComparedRow[] {
  const { first, no, n } = place;
  const inputs = splitRows(blockText(readPage(db, no).input));
  if (inputOnly) return inputs.map((input, i) => ({ record: first + i, values: decodeRow(input), failed: false }));
  const outcome = readOutcome(db, no);
  const results = outcome ? splitRows(blockText(outcome.results)) : [];
  const late = new Map(outcome?.open ? lateOfPage(db, first, n).map((each) => [each.record, each]) : []);
  const bare = withoutInput(layout.format, flow);
  return inputs.map((input, i) => {
    const after = late.get(first + i);
    const letter = after?.state ?? outcome?.states[i];
    const result = after ? blockText(after.result) : (results[i] ?? '');
    const values = bare ? decodeRow(result) : [...decodeRow(input), ...decodeRow(result)];
    const failed = letter !== undefined && !isOpenLetter(letter) && isFailed(stateOfLetter(letter) ?? 'Failed');
    return { record: first + i, values, failed };
  });
}
