/**
 * What a worker needs to judge the records of one batch: its flow made ready, the rule for tries, and the entity store
 * when records are stored. One verdict a record; nothing here knows of pages.
 */
import { isConfidential, maskedWithin } from '#contract/confidential.ts';
import { english } from '#contract/language/sentence.ts';
import { type RecordState, stateLetters } from '#contract/record-state.ts';
import { nextAttempt } from '#contract/retry.ts';
import type { ToolFailure, Verdict } from '#contract/tool.ts';
import type { Definition } from '#store/definition.ts';
import type { EntityRow } from '#store/entity.ts';
import type { ReadableDb } from '#store/open.ts';
import { openRepeats, type Repeat } from '#store/repeat.ts';
import type { Toolbox } from '#tools/toolbox.ts';
import { definedFlow } from './defined-flow.ts';
import { type InsertStage, openInsert } from './insert-stage.ts';

export interface Bench {
  /** Places of the columns that are counted. */
  facets: { name: string; at: number }[];
  /** A new round of records that are judged in order: what an earlier one stores, a later one finds. */
  begin(entities: string): (row: readonly string[], record: number, tries: number) => Ending;
}

/** `field`: the one to blame; '' when there is none. */
interface Reason {
  stage: string;
  code: string;
  message: string;
  field: string;
}

/** How a record came out of a try. */
export interface Ending {
  state: RecordState;
  letter: string;
  values: readonly string[];
  key: string | undefined;
  /** Why it did not simply complete. */
  exception: (Reason & { attempts: number; nextAt: number | null }) | undefined;
  missing: readonly { entity: string; key: string }[];
  upsert: EntityRow | undefined;
}

export const setUpBench =
  (tools: Toolbox) =>
  (definition: Definition, db: ReadableDb, id: string): Bench =>
    openBench(tools, definition, id, openRepeats(db));

/** What of a definition says how records are judged. */
export type Work = Pick<
  Definition,
  'tool' | 'columnAt' | 'options' | 'interface' | 'flow' | 'insert' | 'layout' | 'retry' | 'now'
>;

/** `repeatOf`: which earlier record has a value already that has to be unique. */
export function openBench(
  tools: Toolbox,
  definition: Work,
  id: string,
  repeatOf: (record: number) => Repeat | undefined,
): Bench {
  const flow = definedFlow(tools, definition);
  const { shape, analyze } = flow.prepare(definition.now);
  const nothing = flow.columns.map(() => '');
  // Fields of a flow are its first columns: what was made of them stays, also of a record that ends early.
  const soFar = (fields: readonly string[]) => (flow.whole ? [...fields, ...nothing.slice(fields.length)] : nothing);
  const { insert, interface: design } = definition;
  const unique = design?.fields.some((field) => field.unique) ?? false;
  // A sentence may repeat a value: what is kept of it must not.
  const told = isConfidential(flow.confidential) ? (failure: ToolFailure) => hushed(reasonOf(failure)) : reasonOf;

  function judge(stage: InsertStage | undefined, row: readonly string[], record: number, tries: number): Ending {
    const attempts = tries + 1;
    const { fields, failure: refused = unique ? repeated(repeatOf(record)) : undefined } = shape(row);
    if (refused) return end(refused.state, soFar(fields), { exception: { ...told(refused), attempts } });
    const wait = stage?.check(fields);
    if (wait && 'missing' in wait)
      return end('Pending', nothing, {
        exception: { ...inserting, code: 'MISSING_KEY', message: waitingFor(wait.missing), attempts: tries },
        missing: wait.missing,
      });
    if (wait) return end('FailedValidation', soFar(fields), { exception: { ...inserting, ...wait, attempts } });
    const { values, key, failure } = analyzeSafely(() => analyze(fields, row, attempts), nothing);
    if (!failure) return end('Completed', values, { key, upsert: stage?.store(fields, record) });
    const { state, transient } = failure;
    const exception = { ...told(failure), attempts };
    const nextAt = transient && nextAttempt(definition.retry, transient, attempts, Date.now());
    if (nextAt === undefined) return end(state, values, { key, exception });
    return end('Retrying', nothing, { exception, nextAt });
  }

  return {
    facets: flow.facets.map((name) => ({ name, at: flow.columns.indexOf(name) })),
    begin(entities) {
      const stage = insert ? openInsert(entities, insert, flow.fields, id) : undefined;
      return (row, record, tries) => judge(stage, row, record, tries);
    },
  };
}

interface More {
  key?: string | undefined;
  exception?: Reason & { attempts: number };
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
  const named = names.slice(0, 5).join(', ');
  const more = names.length - 5;
  return more > 0 ? english`Waits for ${named} and ${more} more.` : english`Waits for ${named}.`;
}

/** A tool that throws has a bug; it costs this one record, with a reason, and not the page. */
function analyzeSafely(analyze: () => Verdict, nothing: readonly string[]): Verdict {
  try {
    return analyze();
  } catch (error) {
    const message = english`The tool failed on this record: ${error instanceof Error ? error.message : String(error)}`;
    return { values: nothing, failure: { state: 'Failed', code: 'INTERNAL_ERROR', message } };
  }
}

const inserting = { stage: 'insert', field: '' };

const hushed = (reason: Reason): Reason => ({ ...reason, message: maskedWithin(reason.message) });

function reasonOf({ stage = 'tool', code, message, field = '' }: ToolFailure): Reason {
  return { stage, code, message, field };
}

/** The value that has to be unique stands in an earlier record. */
function repeated(repeat: Repeat | undefined): ToolFailure | undefined {
  if (!repeat) return undefined;
  const message = english`“${repeat.field}” is not unique: record ${repeat.first} has the same value.`;
  return { state: 'FailedValidation', stage: 'validate', code: 'NOT_UNIQUE', message, field: repeat.field };
}
