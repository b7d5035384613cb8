/**
 * What a worker needs to judge the records of one batch: the prepared tool, the rule for tries, and the entity store
 * when records are stored. One verdict a record; nothing here knows of pages.
 */
import { type RecordState, stateLetters } from '#contract/record-state.ts';
import { nextAttempt } from '#contract/retry.ts';
import type { Analyze, Tool, Verdict } from '#contract/tool.ts';
import type { Definition } from '#store/definition.ts';
import type { EntityRow } from '#store/entity.ts';
import type { ReadableDb } from '#store/open.ts';
import type { Toolbox } from '#tools/toolbox.ts';
import { type InsertStage, openInsert } from './insert-stage.ts';

export interface Bench {
  tool: Tool;
  columnAt: number;
  /** Places of the columns that are counted. */
  facets: { name: string; at: number }[];
  /** A new round of records that are judged in order: what an earlier one stores, a later one finds. */
  begin(entities: string): (row: readonly string[], record: number, tries: number) => Ending;
}

/** How a record came out of a try. */
export interface Ending {
  state: RecordState;
  letter: string;
  values: readonly string[];
  key: string | undefined;
  /** Why it did not simply complete. */
  exception: { stage: string; code: string; message: string; attempts: number; nextAt: number | null } | undefined;
  missing: readonly { entity: string; key: string }[];
  upsert: EntityRow | undefined;
}

export const setUpBench =
  (tools: Toolbox) =>
  (definition: Definition, _db: ReadableDb, id: string): Bench => {
    const tool = tools.named(definition.tool);
    const analyze = tool.prepare(definition.options, { fields: definition.layout.fields, now: definition.now });
    const nothing = tool.columns.map(() => '');
    const { insert, layout } = definition;

    function judge(stage: InsertStage | undefined, row: readonly string[], record: number, tries: number): Ending {
      const attempts = tries + 1;
      const wait = stage?.check(row);
      if (wait && 'missing' in wait)
        return end('Pending', nothing, {
          exception: { stage: 'insert', code: 'MISSING_KEY', message: waitingFor(wait.missing), attempts: tries },
          missing: wait.missing,
        });
      if (wait) return end('FailedValidation', nothing, { exception: { stage: 'insert', ...wait, attempts } });
      const { values, key, failure } = analyzeSafely(tool, analyze, row[definition.columnAt] ?? '', row, attempts);
      if (!failure) return end('Completed', values, { key, upsert: stage?.store(row, record) });
      const { state, code, message, transient } = failure;
      const exception = { stage: 'tool', code, message, attempts };
      const nextAt = transient && nextAttempt(definition.retry, transient, attempts, Date.now());
      if (nextAt === undefined) return end(state, values, { key, exception });
      return end('Retrying', nothing, { exception, nextAt });
    }

    return {
      tool,
      columnAt: definition.columnAt,
      facets: tool.facets.map((name) => ({ name, at: tool.columns.indexOf(name) })),
      begin(entities) {
        const stage = insert ? openInsert(entities, insert, layout.fields, id) : undefined;
        return (row, record, tries) => judge(stage, row, record, tries);
      },
    };
  };

interface More {
  key?: string | undefined;
  exception?: { stage: string; code: string; message: string; attempts: number };
  nextAt?: number;
  missing?: Ending['missing'];
  upsert?: EntityRow | undefined;
}

function end(state: RecordState, values: readonly string[], more: More): Ending {
  const { key, exception, nextAt = null, missing = [], upsert } = more;
  const letter = stateLetters[state];
  return { state, letter, values, key, exception: exception && { ...exception, nextAt }, missing, upsert };
}

function waitingFor(missing: Ending['missing']): string {
  const names = missing.map(({ entity, key }) => `${entity} “${key}”`);
  return `Waits for ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''}.`;
}

/** A tool that throws has a bug; it costs this one record, with a reason, and not the page. */
function analyzeSafely(tool: Tool, analyze: Analyze, value: string, row: readonly string[], attempt: number): Verdict {
  try {
    return analyze(value, row, attempt);
  } catch (error) {
    const message = `The tool “${tool.name}” failed on this record: ${error instanceof Error ? error.message : String(error)}`;
    return { values: tool.columns.map(() => ''), failure: { state: 'Failed', code: 'INTERNAL_ERROR', message } };
  }
}
