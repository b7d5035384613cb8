/**
 * The life of a record. The letter is how a state is stored: one character per record in a page's `states`.
 *
 *   New → InProgress → Completed
 *    ↕       ↓ ↑     → FailedValidation | TransformationFailed | FailedGeoCoding | Failed
 *  Pending  Retrying
 *
 * Resubmitting is New with a history: the same record in a child batch. NotProcessed: the batch ended first.
 */
const table = {
  New: { take: 'InProgress', wait: 'Pending', drop: 'NotProcessed' },
  Pending: { wake: 'New', orphan: 'Failed', drop: 'NotProcessed' },
  InProgress: {
    complete: 'Completed',
    geocode: 'GeoCodingSuccessful',
    failValidation: 'FailedValidation',
    failTransformation: 'TransformationFailed',
    failGeoCoding: 'FailedGeoCoding',
    fail: 'Failed',
    retry: 'Retrying',
    wait: 'Pending',
    lose: 'New',
  },
  Retrying: { take: 'InProgress', fail: 'Failed', drop: 'NotProcessed' },
  Resubmitting: { take: 'InProgress', drop: 'NotProcessed' },
  GeoCodingSuccessful: {
    complete: 'Completed',
    failTransformation: 'TransformationFailed',
    fail: 'Failed',
    wait: 'Pending',
    retry: 'Retrying',
    lose: 'New',
  },
  Completed: {},
  FailedValidation: { resubmit: 'Resubmitting' },
  TransformationFailed: { resubmit: 'Resubmitting' },
  FailedGeoCoding: { resubmit: 'Resubmitting' },
  Failed: { resubmit: 'Resubmitting' },
  NotProcessed: { resubmit: 'Resubmitting' },
} as const satisfies Record<string, Record<string, string>>;

type Table = typeof table;
export type RecordState = keyof Table;
export type RecordEvent = { [S in RecordState]: keyof Table[S] }[RecordState];

export const recordStates = Object.keys(table) as [RecordState, ...RecordState[]];

/** The state that follows, or undefined when the event means nothing in this state. */
export function nextRecordState(state: RecordState, event: RecordEvent): RecordState | undefined {
  return (table[state] as Partial<Record<RecordEvent, RecordState>>)[event];
}

/** The states that count as a failure for the threshold. NotProcessed and Pending never do. */
export const failedStates = [
  'FailedValidation',
  'TransformationFailed',
  'FailedGeoCoding',
  'Failed',
] as const satisfies readonly RecordState[];

export function isFailed(state: RecordState): boolean {
  return (failedStates as readonly RecordState[]).includes(state);
}

/** Records in these states have come to an end. */
export const endStates = ['Completed', ...failedStates, 'NotProcessed'] as const satisfies readonly RecordState[];

export function isOpen(state: RecordState): boolean {
  return !(endStates as readonly RecordState[]).includes(state);
}

export const stateLetters: Readonly<Record<RecordState, string>> = {
  New: 'n',
  Pending: 'p',
  InProgress: 'i',
  Retrying: 'r',
  Resubmitting: 's',
  GeoCodingSuccessful: 'g',
  Completed: 'c',
  FailedValidation: 'v',
  TransformationFailed: 't',
  FailedGeoCoding: 'l',
  Failed: 'f',
  NotProcessed: 'x',
};
const openLetters = new Set(recordStates.filter(isOpen).map((state) => stateLetters[state]));

export function isOpenLetter(letter: string | undefined): boolean {
  return letter !== undefined && openLetters.has(letter);
}

const byLetter = new Map(recordStates.map((state) => [stateLetters[state], state]));

/** The state behind a stored letter; undefined for a letter this version does not know. */
export function stateOfLetter(letter: string): RecordState | undefined {
  return byLetter.get(letter);
}
