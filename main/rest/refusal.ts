/** What is said instead of an answer: a status, one sentence, and for a bad request what is wrong with which part. */
import type { z } from 'zod';
import { Failure, type FailureCode } from '#contract/failure.ts';

export interface Detail {
  /** As `body.records.0`; '' for the request itself. */
  path: string;
  message: string;
}

export class Refusal extends Error {
  readonly status: number;
  readonly details: Detail[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    sentence: string,
    { details, headers = {} }: { details?: Detail[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(sentence);
    this.name = 'Refusal';
    this.status = status;
    this.details = details;
    this.headers = headers;
  }

  /** As it is sent. */
  get body(): { error: string; details?: Detail[] } {
    return { error: this.message, ...(this.details ? { details: this.details } : {}) };
  }
}

const mostDetails = 20;

export function badRequest(...details: Detail[]): Refusal {
  return new Refusal(400, 'Request validation failed', { details: details.slice(0, mostDetails) });
}

export function badPart(part: string, error: z.ZodError): Refusal {
  return badRequest(
    ...error.issues.map(({ path, message }) => ({ path: [part, ...path.map(String)].join('.'), message })),
  );
}

export function tooLarge(what: string): Refusal {
  return new Refusal(413, `${what} is too large.`);
}

const statuses: Readonly<Record<FailureCode, number>> = {
  'bad-input': 400,
  'bad-file': 400,
  unreadable: 400,
  'not-found': 404,
  'not-allowed': 409,
  'no-credits': 409,
  'no-space': 507,
  'not-writable': 507,
  'not-sent': 500,
  busy: 503,
  cancelled: 503,
  'engine-lost': 503,
  newer: 500,
  damaged: 500,
  internal: 500,
};

/** Anything but a Failure is a bug: `report` hears of it, and the caller of nothing but that. */
export function refusalOf(error: unknown, report: (error: unknown) => void): Refusal {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Failure)) {
    report(error);
    return new Refusal(500, 'Something went wrong inside Batchmill. The log has the details.');
  }
  const status = statuses[error.code];
  if (status === 400) return badRequest({ path: '', message: error.message });
  return new Refusal(status, error.message, status === 503 ? { headers: { 'retry-after': '1' } } : {});
}
