/** What the server takes at most, so that no caller can keep it from the others. */
export const limits = {
  headerBytes: 8 * 1024,
  /** Of a request in JSON; more comes as a file. */
  jsonBytes: 1024 ** 2,
  fileBytes: 2 * 1024 ** 3,
  fields: 20,
  fieldBytes: 64 * 1024,
  /** Sockets at once; slow ones are closed by the times below. */
  sockets: 256,
  /** Listeners to events at once. */
  streams: 64,
  headersMs: 10_000,
  requestMs: 300_000,
  idleMs: 5_000,
  /** Requests a second of one profile, and how many may come at once. */
  perSecond: 100,
  burst: 200,
} as const;
