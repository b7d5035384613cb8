/**
 * The life of a batch. This table is the only place where a batch changes state: the engine asks it before it acts,
 * the store guards with it, the window lights its buttons from it.
 *
 *   Draft → Ready → Processing → PostProcessing → Completed | CompletedWithErrors | PostBatchFailed
 *             ↑↓       ↓↓                                   │ (a missing key has arrived)
 *           Paused   Cancelling → Cancelled | TooManyFailed  └→ Ready     (anything active → Error)
 *
 * An action that leaves the state as it is names its own state. `Gone` is not a state: the batch is in the trash.
 * `wake` happens to a batch that ended while records were Pending: what they waited for has come, and it goes on.
 */
const table = {
  Draft: { edit: 'Draft', run: 'Ready', clone: 'Draft', delete: 'Gone', fail: 'Error' },
  Ready: {
    start: 'Processing',
    pause: 'Paused',
    cancel: 'Cancelling',
    clone: 'Ready',
    fail: 'Error',
  },
  Processing: {
    pause: 'Paused',
    cancel: 'Cancelling',
    abort: 'Cancelling',
    drain: 'PostProcessing',
    clone: 'Processing',
    fail: 'Error',
  },
  Paused: { resume: 'Ready', clone: 'Paused', fail: 'Error' },
  Cancelling: { settle: 'Cancelled', settleAborted: 'TooManyFailed', clone: 'Cancelling', fail: 'Error' },
  PostProcessing: {
    complete: 'Completed',
    completeWithErrors: 'CompletedWithErrors',
    failPostBatch: 'PostBatchFailed',
    clone: 'PostProcessing',
    fail: 'Error',
  },
  Completed: { clone: 'Completed', delete: 'Gone', keep: 'Completed', release: 'Completed' },
  CompletedWithErrors: {
    wake: 'Ready',
    resubmit: 'CompletedWithErrors',
    clone: 'CompletedWithErrors',
    delete: 'Gone',
    keep: 'CompletedWithErrors',
    release: 'CompletedWithErrors',
  },
  PostBatchFailed: {
    retry: 'PostProcessing',
    clone: 'PostBatchFailed',
    delete: 'Gone',
    keep: 'PostBatchFailed',
    release: 'PostBatchFailed',
  },
  TooManyFailed: {
    resubmit: 'TooManyFailed',
    clone: 'TooManyFailed',
    delete: 'Gone',
    keep: 'TooManyFailed',
    release: 'TooManyFailed',
  },
  Cancelled: { resubmit: 'Cancelled', clone: 'Cancelled', delete: 'Gone', keep: 'Cancelled', release: 'Cancelled' },
  Error: { clone: 'Error', delete: 'Gone', keep: 'Error', release: 'Error' },
} as const satisfies Record<string, Record<string, string>>;

type Table = typeof table;
export type BatchState = keyof Table;
/** Everything that can happen to a batch, asked for by a person or done by the engine. */
export type BatchEvent = { [S in BatchState]: keyof Table[S] }[BatchState];
/** What a person may ask for. */
export const batchActions = [
  'edit',
  'run',
  'pause',
  'resume',
  'cancel',
  'retry',
  'resubmit',
  'clone',
  'delete',
  'keep',
  'release',
] as const satisfies readonly BatchEvent[];
export type BatchAction = (typeof batchActions)[number];

export const batchStates = Object.keys(table) as BatchState[];
const finals: ReadonlySet<BatchState> = new Set<BatchState>([
  'Completed',
  'CompletedWithErrors',
  'PostBatchFailed',
  'TooManyFailed',
  'Cancelled',
  'Error',
]);

/** Why a batch waits, or why it is being cancelled. */
export const stateReasons = ['user', 'credits', 'disk', 'interrupted', 'failures'] as const;
export type StateReason = (typeof stateReasons)[number];

/** The state that follows, or undefined when the event means nothing in this state. */
export function next(state: BatchState, event: BatchEvent): BatchState | 'Gone' | undefined {
  return (table[state] as Partial<Record<BatchEvent, BatchState | 'Gone'>>)[event];
}

export function can(state: BatchState, event: BatchEvent): boolean {
  return next(state, event) !== undefined;
}

export function isFinal(state: BatchState): boolean {
  return finals.has(state);
}

/** Active: the engine has, or will have, work to do for it without being asked again. */
export function isActive(state: BatchState): boolean {
  return state === 'Ready' || state === 'Processing' || state === 'Cancelling' || state === 'PostProcessing';
}

const words: Partial<Record<BatchState, string>> = {
  CompletedWithErrors: 'completed (with errors)',
  PostProcessing: 'post-processing',
  PostBatchFailed: 'completed (post-batch step failed)',
  TooManyFailed: 'stopped (too many failures)',
};
const reasons: Partial<Record<`${BatchState}.${BatchEvent}`, string>> = {
  'Paused.cancel': 'Resume it first: a paused batch is cancelled through “Resume and cancel”.',
  'Cancelled.resume': 'A cancelled batch can never be resumed. Clone it to run it again.',
  'Paused.delete': 'Resume and cancel it first, then delete it.',
  'Draft.pause': 'It has not been started yet.',
  'Draft.cancel': 'It has not been started yet: delete it instead.',
};

/** One sentence that says why an action is refused, for a person. */
export function refusal(state: BatchState, event: BatchEvent): string {
  const hint = reasons[`${state}.${event}`];
  const word = words[state] ?? state.toLowerCase();
  const sentence = `Cannot ${event} a batch that is ${word === 'error' ? 'in error' : word}.`;
  return hint ? `${sentence} ${hint}` : sentence;
}
