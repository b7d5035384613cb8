/** What a route answers: data, a stream of bytes, or a stream of events. */
import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';

export interface DataAnswer {
  status: number;
  data: unknown;
  headers?: Readonly<Record<string, string>>;
}
export interface FileAnswer {
  status: 200;
  stream: Readable;
  headers: Readonly<Record<string, string>>;
  /** Called once the bytes are sent, or nobody wants them any more. */
  done(): Promise<void>;
}
/** Writes for as long as somebody listens. */
export interface EventAnswer {
  status: 200;
  talk(response: ServerResponse): void;
}
export type Answer = DataAnswer | FileAnswer | EventAnswer;

export function ok(data: unknown): DataAnswer {
  return { status: 200, data };
}
